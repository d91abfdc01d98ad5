/**
 * The loss became NaN or infinite: the steps were too large, or the data hold values far too large.
 * The model has the weights of the last whole epoch again.
 *
 * @example
 * import { Dense, NonFiniteLossError, Sequential, SGD } from "@deltabook/nn";
 * const model = new Sequential([new Dense(1, { inputShape: [1] })]);
 * model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 1e18 }) });
 * const training = model.fit([[1], [2]], [[3], [5]], { epochs: 9, verbose: 0 });
 * const error: unknown = await training.catch((reason: unknown) => reason);
 * error instanceof NonFiniteLossError && error.epoch; // => 2
 */
export class NonFiniteLossError extends Error {
  override readonly name = "NonFiniteLossError";
  /** The epoch in which it happened, counted from 1. */
  readonly epoch: number;

  constructor(message: string, epoch: number) {
    super(message);
    this.epoch = epoch;
  }
}
