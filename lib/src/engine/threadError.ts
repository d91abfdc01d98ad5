/**
 * A thread that trained or measured a model failed or was ended. A model in `fit` has the weights of the last whole epoch again.
 *
 * @example
 * import { Dense, Sequential, ThreadError } from "@deltabook/nn";
 * const model = new Sequential([new Dense(1, { inputShape: [1] })]);
 * model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
 * const error: unknown = await model.fit([[1]], [[2]], { verbose: 0 }).catch((reason: unknown) => reason);
 * error instanceof ThreadError; // => false
 */
export class ThreadError extends Error {
  override readonly name = "ThreadError";

  constructor(attempt: string, cause: Error, wayOut: string = lastEpoch) {
    super(`Cannot ${attempt}: one of its threads has ended (${cause.message}); ${wayOut}`, {
      cause,
    });
  }
}

const lastEpoch =
  "the model has the weights of the last whole epoch. " +
  'Try again, or without threads: setBackend("wasm", { threads: 1 })';
