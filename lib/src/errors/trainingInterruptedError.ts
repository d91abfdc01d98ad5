import type { History } from "../models/history";
import { InterruptedError } from "../platform";

/**
 * Training was stopped before its end: by a press of Stop, or by the signal given to `fit`.
 * The model keeps the weights of the last whole batch; `model.history` is the same History.
 */
export class TrainingInterruptedError extends InterruptedError {
  /** The epochs that were finished before the stop. */
  readonly history: History;

  constructor(message: string, history: History, options?: ErrorOptions) {
    super(message, options);
    this.history = history;
  }
}
