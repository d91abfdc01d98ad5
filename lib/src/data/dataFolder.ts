import { FileError, platform } from "../platform";
import { DataError } from "./dataError";
import type { DataFile } from "./manifest";
import { isGzip, verifiedContent } from "./verifiedContent";

/**
 * The verified content of `file` in a folder that holds it plain or packed by gzip; undefined where it holds neither.
 * `onWrong` is called with each file of that name that is something else, or cannot be read.
 */
export async function readFromFolder(
  folder: string,
  file: DataFile,
  onWrong: (path: string, error: DataError | FileError) => Promise<void> | void,
): Promise<Uint8Array | undefined> {
  for (const name of [file.name, file.packedName]) {
    const path = platform.joinPath(folder, name);
    try {
      return await verifiedContent(file, await platform.readFile(path));
    } catch (error) {
      if (!(error instanceof DataError || error instanceof FileError)) throw error;
      const isMissing = error instanceof FileError && error.reason === "missing";
      if (!isMissing) await onWrong(path, error);
    }
  }
  return undefined;
}

/** Writes the bytes of `file` as they were found, plain or packed, into a folder, so that `readFromFolder` finds them. */
export async function writeToFolder(
  folder: string,
  file: DataFile,
  found: Uint8Array,
): Promise<void> {
  const name = isGzip(found) ? file.packedName : file.name;
  await platform.writeFileAtomic(platform.joinPath(folder, name), found);
}
