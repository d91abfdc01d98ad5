/** A failure of the browser's storage, in words for a reader: it has no room left, or it allows no storage at all. */
export class StorageError extends Error {
  override readonly name = "StorageError";
}
