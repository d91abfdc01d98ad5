import { fromPanels, panelCount, panelWidth, toPanels, type Arena } from "../kernels/wasm";
import type { Matrix } from "../matrix";
import { diverged } from "../models/diverged";
import type { Logs } from "../models/history";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import type { Trainer, Watch } from "../models/trainer";
import type { Crew } from "./crew";
import type { Plan, WeightsPlan } from "./plan";
import type { Outcome, Progress } from "./runner";

/** Trains a network by a crew of threads, in a memory of their own; the model's layers follow after each epoch. */
export class EngineTrainer implements Trainer {
  readonly #network: Network;
  readonly #state: OptimizerState;
  readonly #plan: Plan;
  readonly #arena: Arena;
  readonly #crew: Crew;

  constructor(network: Network, state: OptimizerState, plan: Plan, arena: Arena, crew: Crew) {
    this.#network = network;
    this.#state = state;
    this.#plan = plan;
    this.#arena = arena;
    this.#crew = crew;
    this.#eachArray((values, address, { rows, columns }) => {
      toPanels(values, rows, columns, this.#panels(address, rows, columns), rows);
    });
  }

  async trainEpoch(epoch: number, order: Uint32Array | undefined, watch: Watch): Promise<Logs> {
    const { train, batchSize } = this.#plan;
    if (order) this.#arena.words(train.order, train.rows).set(order);
    const batches = Math.ceil(train.rows / batchSize);
    // Who asks for the end before the epoch begins gets one batch more, as from plain steps.
    const isLast = watch.signal.aborted || watch.shouldStop();
    const stride = watch.everyBatch || isLast ? 1 : batches;
    for (let from = 0; ; from += stride) {
      const { end, done, loss, logs } = await this.#train(from, from + stride, watch);
      if (end === "diverged") throw diverged(`loss was ${loss} in batch ${done + 1}`, epoch);
      if (end === "done" && watch.everyBatch) await watch.onBatchEnd(done - 1, logs);
      if (end === "done") await watch.onProgress(done - 1, logs);
      watch.signal.throwIfAborted();
      if (done >= batches || watch.shouldStop()) return logs;
    }
  }

  async validate(signal: AbortSignal): Promise<Logs> {
    const { validation, batchSize } = this.#plan;
    const batches = Math.ceil(validation!.rows / batchSize);
    const { logs } = await this.#stoppable(signal, () => this.#run("validate", 0, batches, ignore));
    signal.throwIfAborted();
    return logs;
  }

  end(): Promise<void> {
    return this.#crew.end();
  }

  /** Trains on the batches `from` to `to` - 1, and brings what was learnt to the model. */
  async #train(from: number, to: number, watch: Watch): Promise<Outcome> {
    let failure: { error: unknown } | undefined;
    const tell = async ({ done, logs }: Progress): Promise<void> => {
      try {
        await watch.onProgress(done - 1, logs);
        if (watch.shouldStop()) this.#crew.stop();
      } catch (error) {
        failure ??= { error };
        this.#crew.stop();
      }
    };
    let telling: Promise<void> | undefined;
    const tellUnlessBusy = (progress: Progress): void => {
      telling ??= tell(progress).finally(() => (telling = undefined));
    };
    const outcome = await this.#stoppable(watch.signal, () =>
      this.#run("train", from, to, tellUnlessBusy),
    );
    await telling;
    this.#state.advance(outcome.done - from);
    this.#eachArray((values, address, { rows, columns }) => {
      fromPanels(this.#panels(address, rows, columns), rows, rows, columns, values);
    });
    if (failure) throw failure.error;
    return outcome;
  }

  #run(
    task: "train" | "validate",
    from: number,
    to: number,
    tell: (progress: Progress) => unknown,
  ): Promise<Outcome> {
    const { name, config } = this.#network.optimizer;
    const command = { task, from, to, step: this.#state.step, optimizer: { name, config } };
    return this.#crew.run(command, tell);
  }

  async #stoppable<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const stop = (): void => {
      this.#crew.stop();
    };
    signal.addEventListener("abort", stop);
    try {
      return await work();
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Calls `visit` with every weight array and every array of the optimizer's memory, and where its panels begin. */
  #eachArray(visit: (values: Float32Array, address: number, shape: Matrix) => void): void {
    this.#network.layers.forEach(({ weights }, i) => {
      const plans: WeightsPlan[] = [this.#plan.layers[i].kernel, this.#plan.layers[i].bias];
      weights.forEach((matrix, j) => {
        visit(matrix.data, plans[j].weights, matrix);
        this.#state.memory[i][j].forEach((slot, k) => {
          visit(slot, plans[j].slots[k], matrix);
        });
      });
    });
  }

  #panels(address: number, rows: number, columns: number): Float32Array {
    return this.#arena.floats(address, panelCount(columns) * rows * panelWidth);
  }
}

function ignore(): void {
  // Validation is short: nobody is told how far it is.
}
