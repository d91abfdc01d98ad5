import { batchCount } from "../models/batches";
import { diverged } from "../models/diverged";
import type { Logs } from "../models/history";
import type { OptimizerState } from "../models/optimizerState";
import { Pace } from "../models/pace";
import type { Trainer, Watch } from "../models/trainer";
import type { Optimizer } from "../optimizers";
import type { Engine } from "./engine";
import type { Command, Outcome, Progress } from "./runner";

/** Trains a network by an engine; the model's layers follow after each command: an epoch, or a batch if it is watched. */
export class EngineTrainer implements Trainer {
  readonly #optimizer: Optimizer;
  readonly #state: OptimizerState;
  readonly #engine: Engine;

  constructor(optimizer: Optimizer, state: OptimizerState, engine: Engine) {
    this.#optimizer = optimizer;
    this.#state = state;
    this.#engine = engine;
  }

  async trainEpoch(epoch: number, order: Uint32Array | undefined, watch: Watch): Promise<Logs> {
    if (order) this.#engine.setOrder(order);
    const { train, batchSize } = this.#engine.plan;
    const batches = batchCount(train.rows, batchSize);
    // Who asks for the end before the epoch begins gets one batch more, as from plain steps.
    const isLast = watch.signal.aborted || watch.shouldStop();
    const pace = new Pace();
    let from = 0;
    for (;;) {
      const to = watch.everyBatch || isLast ? from + 1 : batches;
      const { end, done, loss, logs } = await this.#train(from, to, watch);
      if (end === "diverged") throw diverged(`loss was ${loss} in batch ${done + 1}`, epoch);
      const isAborted = end === "stopped" && watch.signal.aborted;
      if (!isAborted) await tellOfBatch({ done, logs }, done === batches, watch, pace);
      watch.signal.throwIfAborted();
      if (done >= batches || watch.shouldStop()) return logs;
      from = done;
    }
  }

  async validate(signal: AbortSignal): Promise<Logs> {
    const { validation, batchSize } = this.#engine.plan;
    signal.throwIfAborted();
    const to = batchCount(validation!.rows, batchSize);
    const command = { task: "measure", samples: "validation", from: 0, to } as const;
    const { logs } = await this.#run(command, signal, () => undefined);
    signal.throwIfAborted();
    return logs;
  }

  end(): Promise<void> {
    return this.#engine.end();
  }

  /** Trains on the batches `from` to `to` - 1, and brings what was learnt to the model. */
  async #train(from: number, to: number, watch: Watch): Promise<Outcome> {
    const { name, config } = this.#optimizer;
    const optimizer = { name, config, step: this.#state.step };
    const command = { task: "train", samples: "train", from, to, optimizer } as const;
    const teller = this.#tellerOf(watch);
    const outcome = await this.#run(command, watch.signal, teller.tell).finally(teller.isDone);
    this.#state.advance(outcome.done - from);
    this.#engine.storeWeights();
    teller.throwIfFailed();
    return outcome;
  }

  /** Tells of the progress, one call after the other; a call that throws, or asks for the end, stops the crew. */
  #tellerOf(watch: Watch): {
    tell: (progress: Progress) => void;
    isDone: () => Promise<void>;
    throwIfFailed: () => void;
  } {
    const errors: unknown[] = [];
    let telling: Promise<void> | undefined;
    const call = async ({ done, logs }: Progress): Promise<void> => {
      await watch.onProgress(done - 1, logs).catch((error: unknown) => errors.push(error));
      if (errors.length > 0 || watch.shouldStop()) this.#engine.crew.stop();
      telling = undefined;
    };
    return {
      tell: (progress) => {
        telling ??= call(progress);
      },
      isDone: async () => telling,
      throwIfFailed: () => {
        if (errors.length > 0) throw errors[0];
      },
    };
  }

  async #run(
    command: Command,
    signal: AbortSignal,
    tell: (progress: Progress) => void,
  ): Promise<Outcome> {
    const stop = (): void => {
      this.#engine.crew.stop();
    };
    signal.addEventListener("abort", stop);
    try {
      return await this.#engine.crew.run(command, tell);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }
}

/** Tells of the last batch of a command: who wants to hear of each, and now and then all others. */
async function tellOfBatch(
  { done, logs }: Progress,
  isLast: boolean,
  watch: Watch,
  pace: Pace,
): Promise<void> {
  if (watch.everyBatch) await watch.onBatchEnd(done - 1, logs);
  if (!isLast && !watch.shouldStop() && !pace.isDue()) return;
  await watch.onProgress(done - 1, logs);
  pace.restart();
}
