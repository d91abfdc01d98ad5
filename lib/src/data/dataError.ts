/**
 * Data that should be loaded or read are not there, are not what they should be, or could not be stored.
 *
 * @example
 * import { readIdx } from "@deltabook/nn";
 * readIdx(new Uint8Array([0, 0, 8, 1, 0, 0, 0, 3, 5]));
 * // throws DataError: Cannot read IDX data: shape [3] needs 3 bytes of values, received 1
 */
export class DataError extends Error {
  override readonly name = "DataError";
}
