import { InterruptedError } from "../platform";
import type { History } from "./history";

/**
 * Training was stopped before its end: by a press of Stop, or by the signal given to `fit`.
 * The model keeps the weights of the last whole batch; `model.history` is the same History.
 *
 * @example
 * import { Dense, Sequential, TrainingInterruptedError } from "@deltabook/nn";
 * const model = new Sequential([new Dense(1, { inputShape: [1] })]);
 * model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
 * const stop = new AbortController();
 * const stopLater = {
 *   onEpochEnd(epoch: number) {
 *     if (epoch === 1) stop.abort();
 *   },
 * };
 * const options = { epochs: 9, callbacks: [stopLater], signal: stop.signal, verbose: 0 } as const;
 * const training = model.fit([[1]], [[2]], options);
 * const error: unknown = await training.catch((reason: unknown) => reason);
 * error instanceof TrainingInterruptedError && error.history.epoch; // => [ 0, 1 ]
 */
export class TrainingInterruptedError extends InterruptedError {
  /** The epochs that were finished before the stop. */
  readonly history: History;

  constructor(message: string, history: History, options?: ErrorOptions) {
    super(message, options);
    this.history = history;
  }
}
