import type { Trace } from "../layers";
import { backwardPass } from "./backwardPass";
import { batchCount, batchesOf, type Batch } from "./batches";
import type { FitInput } from "./checkFit";
import { diverged } from "./diverged";
import { forwardPass } from "./forwardPass";
import type { Logs } from "./history";
import { measure } from "./measure";
import { Measures, measureTrace, metricNames } from "./measures";
import { makeTraces, type Network } from "./network";
import type { OptimizerState } from "./optimizerState";
import { Pace } from "./pace";
import type { Trainer, Watch } from "./trainer";

/** Trains any network, step by step, in the thread that calls it. */
export class PlainTrainer implements Trainer {
  readonly #network: Network;
  readonly #state: OptimizerState;
  readonly #input: FitInput;
  readonly #traces: readonly Trace[];

  constructor(network: Network, state: OptimizerState, input: FitInput) {
    this.#network = network;
    this.#state = state;
    this.#input = input;
    this.#traces = makeTraces(network.layers, input.settings.batchSize, true);
  }

  async trainEpoch(epoch: number, order: Uint32Array | undefined, watch: Watch): Promise<Logs> {
    const { samples, settings } = this.#input;
    const measures = new Measures(metricNames(this.#network));
    const last = batchCount(samples.x.rows, settings.batchSize) - 1;
    const pace = new Pace();
    let number = 0;
    for (const batch of batchesOf(samples, settings.batchSize, order)) {
      const loss = this.#trainBatch(batch, measures);
      if (!Number.isFinite(loss)) throw diverged(`loss was ${loss} in batch ${number + 1}`, epoch);
      if (watch.everyBatch) await watch.onBatchEnd(number, measures.logs());
      const isDue = pace.isDue();
      const isLast = number === last || watch.shouldStop();
      if (isDue || isLast) await watch.onProgress(number, measures.logs());
      if (isDue) await pace.breathe();
      watch.signal.throwIfAborted();
      if (watch.shouldStop()) break;
      number++;
    }
    return measures.logs();
  }

  async validate(signal: AbortSignal): Promise<Logs> {
    return measure(this.#network, this.#input.validation!, signal);
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  /** One step: forward, loss, backward, update. Returns the batch's mean loss before the update. */
  #trainBatch(batch: Batch, measures: Measures): number {
    const { layers } = this.#network;
    const traces = this.#traces;
    forwardPass(layers, batch.x, batch.rows, traces);
    const loss = measureTrace(this.#network, batch.y, traces[traces.length - 1], measures);
    backwardPass(this.#network, batch.y, traces);
    this.#state.update(layers, traces);
    return loss;
  }
}
