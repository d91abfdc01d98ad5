/** Why a file operation failed: no such file, no right to it, no space left, or anything else. */
export type FileErrorReason = "missing" | "denied" | "full" | "other";

/**
 * A file operation that failed; the message says what was tried and why it failed.
 *
 * @example
 * import { Sequential } from "@deltabook/nn";
 * await Sequential.load("none.json");
 * // throws FileError: Cannot read none.json: there is no such file or folder
 */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    message: string,
    readonly reason: FileErrorReason,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
