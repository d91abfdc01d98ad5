/**
 * The loss became NaN or infinite: the steps were too large, or the data hold values far too large.
 * The model has the weights of the last whole epoch again.
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
