/** Why a browser does not keep something: it has no room left, or it allows no storage at all. */
export type StorageProblem = "full" | "unavailable";

/** A failure of the browser's storage, in words for a reader. */
export class StorageError extends Error {
  override readonly name = "StorageError";

  constructor(
    message: string,
    readonly problem: StorageProblem,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
