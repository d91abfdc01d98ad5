import { batchCount } from "./batches";
import type { FitInput } from "./checkFit";
import { diverged } from "./diverged";
import type { Logs } from "./history";
import { Pace } from "./pace";
import type { Steps } from "./steps";
import type { EpochsAtOnce, Order, Trainer, Watch } from "./trainer";

/** Trains step by step, in the thread that calls it. */
export class StepTrainer implements Trainer {
  readonly #steps: Steps;
  readonly #batches: number;
  readonly #pace = new Pace();

  constructor(steps: Steps, { samples, settings }: FitInput) {
    this.#steps = steps;
    this.#batches = batchCount(samples.x.rows, settings.batchSize);
  }

  get atOnce(): EpochsAtOnce | undefined {
    return this.#steps.atOnce;
  }

  trainEpoch(epoch: number, order: Order, watch: Watch): Logs | Promise<Logs> {
    this.#steps.begin(order);
    return this.#mustTell(epoch, watch) ? this.#tellAndGoOn(epoch, watch) : this.#steps.logs();
  }

  validate(signal: AbortSignal): Promise<Logs> {
    return this.#steps.validate(signal);
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  /** Takes steps until somebody must be told or have a turn, and returns true, or to the end of the epoch. */
  #mustTell(epoch: number, watch: Watch): boolean {
    const steps = this.#steps;
    // Who asks for the end before the epoch begins gets one batch more.
    const isEachTold = watch.everyBatch || watch.shouldStop() || watch.signal.aborted;
    try {
      while (steps.done < this.#batches) {
        const loss = steps.next(isEachTold ? 1 : Infinity);
        if (!Number.isFinite(loss))
          throw diverged(`loss was ${loss} in batch ${steps.done}`, epoch);
        if (isEachTold || this.#pace.isDue()) return true;
      }
      return watch.isHeard;
    } finally {
      steps.store();
    }
  }

  async #tellAndGoOn(epoch: number, watch: Watch): Promise<Logs> {
    do {
      await this.#tell(watch);
      watch.signal.throwIfAborted();
    } while (this.#isGoingOn(watch) && this.#mustTell(epoch, watch));
    return this.#steps.logs();
  }

  #isGoingOn(watch: Watch): boolean {
    return this.#steps.done < this.#batches && !watch.shouldStop();
  }

  /** Tells of a batch: who wants to hear of each, and now and then all others; then messages and signals have a turn. */
  async #tell(watch: Watch): Promise<void> {
    const steps = this.#steps;
    const batch = steps.done - 1;
    if (watch.everyBatch) await watch.onBatchEnd(batch, steps.logs());
    const isDue = this.#pace.isDue();
    if (isDue || !this.#isGoingOn(watch)) await watch.onProgress(batch, steps.logs());
    if (isDue) await this.#pace.breathe();
  }
}
