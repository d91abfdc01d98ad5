import { NonFiniteLossError } from "./nonFiniteLossError";

/** The error for numbers that are not finite any more; `epoch` counts from 0. */
export function diverged(what: string, epoch: number): NonFiniteLossError {
  return new NonFiniteLossError(
    `Cannot go on training: the ${what} of epoch ${epoch + 1}; ` +
      `the weights of ${epoch === 0 ? "the start" : "the epoch before"} are back. ` +
      "Try a smaller learningRate, inputs scaled to 0..1, or another initializer",
    epoch + 1,
  );
}
