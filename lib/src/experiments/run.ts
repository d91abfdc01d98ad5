import type { History, Logs, NonFiniteLossError, Sequential } from "../models";

/** What training with one seed gave. */
export interface Run {
  readonly seed: number;
  /**
   * The trained model, with `history`; its optimizer is without memory, as after `load`. After a divergence it has the
   * weights of the last whole epoch.
   */
  readonly model: Sequential;
  readonly history: History;
  /**
   * The loss and the metrics after training: on `testData`, or where there are none, on `x` and `y`.
   * After a divergence the loss may be infinite.
   */
  readonly evaluation: Logs;
  /** Why training ended early, or null. */
  readonly error: NonFiniteLossError | null;
}
