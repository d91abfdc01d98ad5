import type { Logs } from "./history";
import type { EpochsAtOnce, Order } from "./trainer";

/** The steps of an epoch, one a batch, by whatever computes them; while they are taken, nobody else has a turn. */
export interface Steps {
  /** Takes those of whole epochs together; not there where that cannot be. */
  readonly atOnce?: EpochsAtOnce | undefined;
  /** How many steps of the epoch were taken. */
  readonly done: number;
  /** Starts an epoch: its means from nothing on, its samples in the given order or else in their own. */
  begin(order: Order): void;
  /**
   * Takes a step on the next batch: forward, loss, backward, update; or more of them, up to `most` or the epoch's end, but
   * none after a loss that is not finite. Returns the mean loss of the last batch before its update.
   */
  next(most: number): number;
  /** The means since the epoch began. */
  logs(): Logs;
  /** Brings what was learnt to the model's layers and the optimizer's state. */
  store(): void;
  /** The means over the validation samples. */
  validate(signal: AbortSignal): Promise<Logs>;
}
