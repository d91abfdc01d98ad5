import type { Trace } from "../layers";
import { backwardPass } from "./backwardPass";
import { batchesOf, type Batch } from "./batches";
import type { FitInput } from "./checkFit";
import { forwardPass } from "./forwardPass";
import type { Logs } from "./history";
import { measure } from "./measure";
import { makeMeasures, measureTrace, type Measures } from "./measures";
import { makeTraces, type Network } from "./network";
import type { OptimizerState } from "./optimizerState";
import type { Steps } from "./steps";

/** Steps of any network, on the model's own arrays, layer by layer. */
export class PlainSteps implements Steps {
  readonly #network: Network;
  readonly #state: OptimizerState;
  readonly #input: FitInput;
  readonly #traces: readonly Trace[];
  readonly #measures: Measures;
  #batches!: Iterator<Batch, void>;
  #done = 0;

  constructor(network: Network, state: OptimizerState, input: FitInput) {
    const { batchSize } = input.settings;
    this.#network = network;
    this.#state = state;
    this.#input = input;
    this.#traces = makeTraces(network.layers, batchSize, true);
    this.#measures = makeMeasures(network, batchSize);
  }

  get done(): number {
    return this.#done;
  }

  begin(order: Uint32Array | undefined): void {
    const { samples, settings } = this.#input;
    this.#measures.clear();
    this.#done = 0;
    this.#batches = batchesOf(samples, settings.batchSize, order);
  }

  next(): number {
    const { layers } = this.#network;
    const traces = this.#traces;
    const { x, y, rows } = this.#batches.next().value as Batch;
    forwardPass(layers, x, rows, traces);
    const loss = measureTrace(this.#network, y, traces[traces.length - 1], this.#measures);
    backwardPass(this.#network, y, traces);
    this.#state.update(layers, traces);
    this.#done++;
    return loss;
  }

  logs(): Logs {
    return this.#measures.logs();
  }

  /** There is nothing to do: it learns where the model and the state keep what is learnt. */
  store(): void {}

  validate(signal: AbortSignal): Promise<Logs> {
    return measure(this.#network, this.#input.validation!, signal);
  }
}
