import { FileError, platform } from "../platform";
import { DataError } from "./dataError";
import { writeToFolder } from "./dataFolder";
import type { DataFile } from "./manifest";

/** Keeps the bytes of a file, plain or packed by gzip. @throws DataError that says what to do if it cannot be kept */
export async function keepInCache(cache: string, file: DataFile, bytes: Uint8Array): Promise<void> {
  try {
    await writeToFolder(cache, file, bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new DataError(
      `Cannot keep the files of MNIST: ${error.message}; ${wayOut(error, bytes)} and try again`,
      { cause: error },
    );
  }
}

function wayOut({ reason }: FileError, { length }: Uint8Array): string {
  if (reason === "full") return `free ${Math.ceil(length / 1e6)} MB there`;
  return platform.hasFolders
    ? "make that folder one that you may write to"
    : "let this site keep data in the browser";
}
