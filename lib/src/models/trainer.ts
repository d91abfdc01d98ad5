import type { Logs } from "./history";

/** Who is told of a running epoch, and who can end it. */
export interface Watch {
  /** Whether there is anybody to tell. */
  readonly isHeard: boolean;
  /** Whether somebody wants to be told of each batch. */
  readonly everyBatch: boolean;
  /** Tells of a batch. */
  onBatchEnd(batch: number, logs: Logs): Promise<void>;
  /** Tells how far the epoch is: now and then, and after its last batch. */
  onProgress(batch: number, logs: Logs): Promise<void>;
  /** Once aborted, the epoch ends after the current batch with the signal's reason. */
  readonly signal: AbortSignal;
  /** Whether a callback asked to end training. */
  shouldStop(): boolean;
}

/** The order of an epoch's samples; undefined for their own. */
export type Order = Uint32Array | undefined;

/** Epochs that are trained together: nobody has a turn between them. */
export interface EpochsAtOnce {
  /** How many they are at most; they end within a few milliseconds. */
  readonly mostEpochs: number;
  /**
   * Goes through the training samples once for each order, to the end or the first loss that is not finite; then the model's
   * layers and the optimizer's state hold what has been learnt.
   *
   * @returns the means over each epoch; undefined if a loss is not finite.
   */
  trainEpochs(orders: readonly Order[]): readonly Logs[] | undefined;
  /** Goes on from what the model's layers and the optimizer's state hold now. */
  load(): void;
}

/** Trains one network on the samples of one `fit`. */
export interface Trainer {
  /** Trains epochs together; not there where it cannot. */
  readonly atOnce?: EpochsAtOnce | undefined;
  /**
   * Goes through the training samples once, in the given order of their rows or else in their own. When it returns, resolves or
   * rejects, the model's layers and the optimizer's state hold what has been learnt. No promise where nobody else had a
   * turn: a promise for each epoch takes longer than some epochs do.
   *
   * @returns the means over the epoch, each sample measured before the update that it takes part in.
   * @throws NonFiniteLossError if the loss of a batch is NaN or infinite.
   */
  trainEpoch(epoch: number, order: Order, watch: Watch): Logs | Promise<Logs>;
  /** The means over the validation samples. */
  validate(signal: AbortSignal): Promise<Logs>;
  /** Gives back what it holds: threads, memory. */
  end(): Promise<void>;
}
