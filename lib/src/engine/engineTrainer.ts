import type { Arena } from "../kernels/wasm";
import { diverged } from "../models/diverged";
import type { Logs } from "../models/history";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import type { Trainer, Watch } from "../models/trainer";
import type { Crew } from "./crew";
import type { Plan } from "./plan";
import type { Command, Outcome, Progress } from "./runner";
import { loadWeights, storeWeights } from "./weightArrays";

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
    loadWeights(network.layers, state.memory, plan, arena);
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
    const to = Math.ceil(validation!.rows / batchSize);
    const command = { task: "measure", samples: "validation", from: 0, to } as const;
    const { logs } = await this.#run(command, signal, () => undefined);
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
    const { name, config } = this.#network.optimizer;
    const optimizer = { name, config, step: this.#state.step };
    const command = { task: "train", samples: "train", from, to, optimizer } as const;
    const outcome = await this.#run(command, watch.signal, tellUnlessBusy);
    await telling;
    this.#state.advance(outcome.done - from);
    storeWeights(this.#network.layers, this.#state.memory, this.#plan, this.#arena);
    if (failure) throw failure.error;
    return outcome;
  }

  async #run(
    command: Command,
    signal: AbortSignal,
    tell: (progress: Progress) => void,
  ): Promise<Outcome> {
    const stop = (): void => {
      this.#crew.stop();
    };
    signal.addEventListener("abort", stop);
    try {
      return await this.#crew.run(command, tell);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }
}
