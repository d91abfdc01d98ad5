/** Data that should be loaded or read are not there, are not what they should be, or could not be stored. */
export class DataError extends Error {
  override readonly name = "DataError";
}
