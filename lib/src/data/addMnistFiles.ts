import { platform } from "../platform";
import { DataError } from "./dataError";
import { readFromFolder } from "./dataFolder";
import { keepInCache } from "./keepInCache";
import type { DataFile } from "./manifest";
import type { MnistPlaces } from "./mnistPlaces";
import { isGzip, verifiedContent } from "./verifiedContent";

/** A file that somebody has, under any name, such as a `File` of a browser. */
export interface GivenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** How many files have been taken in. */
export interface AddingProgress {
  readonly done: number;
  readonly total: number;
  /** The file that is being read. */
  readonly file: string;
}

/**
 * Keeps files of the full MNIST, plain or packed by gzip, where `loadFullMnist` finds them; each is known by its content.
 *
 * @throws DataError if one is none of them, or cannot be kept; those before it are kept
 */
export async function addMnistFiles(
  given: readonly GivenFile[],
  { manifest, cache }: MnistPlaces,
  onProgress: (progress: AddingProgress) => void,
): Promise<void> {
  for (const [done, { name }] of given.entries()) {
    onProgress({ done, total: given.length, file: name });
    const found = new Uint8Array(await readGiven(given[done]));
    await keepInCache(cache, await recognize(name, found, manifest.files), found);
  }
}

/** The names of the files that the cache has not, as they are published. */
export async function missingMnistFiles({ manifest, cache }: MnistPlaces): Promise<string[]> {
  const missing: string[] = [];
  for (const file of manifest.files) {
    const content = await readFromFolder(cache, file, () => undefined);
    if (!content) missing.push(file.packedName);
  }
  return missing;
}

async function readGiven(file: GivenFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw new DataError(`Cannot add ${file.name}: it cannot be read; choose it once more`, {
      cause: error,
    });
  }
}

async function recognize(
  name: string,
  found: Uint8Array,
  files: readonly DataFile[],
): Promise<DataFile> {
  const largest = Math.max(...files.map(({ bytes }) => bytes));
  const content = isGzip(found)
    ? await platform.gunzip(found, largest).catch(() => undefined)
    : found;
  const file = files.find(({ bytes }) => bytes === content?.length);
  if (!content || !file) {
    const names = files.map(({ packedName }) => packedName).join(", ");
    throw new DataError(
      `Cannot add ${name}: it is not one of the files of MNIST, or is damaged; expected ${names}`,
    );
  }
  await verifiedContent(file, content).catch((error: unknown) => {
    throw new DataError(`Cannot add ${name}: ${(error as Error).message}`, { cause: error });
  });
  return file;
}
