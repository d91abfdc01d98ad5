import { FileError } from "../platform";
import { DataError } from "./dataError";
import { writeToFolder } from "./dataFolder";
import { fetchFromMirrors } from "./fetchFromMirrors";
import type { DataFile } from "./manifest";
import type { MnistPlaces } from "./mnistPlaces";

/** How far a download has come, all files that are fetched taken together. */
export interface MnistProgress {
  /** Bytes that have arrived, and bytes that there are. */
  readonly received: number;
  readonly total: number;
  /** The file that is being fetched, and the host it comes from. */
  readonly file: string;
  readonly host: string;
  /** What just went wrong with this host; it is asked again, or the next one is. */
  readonly trouble: string | undefined;
}

/** Fetches files one after the other, and puts each into the cache; returns their contents. */
export async function fetchToCache(
  files: readonly DataFile[],
  { manifest, cache, patience }: MnistPlaces,
  signal: AbortSignal,
  onProgress: (progress: MnistProgress) => void,
): Promise<Uint8Array[]> {
  const total = files.reduce((sum, file) => sum + file.packedBytes, 0);
  const contents: Uint8Array[] = [];
  let before = 0;
  for (const file of files) {
    const onFetch = (bytes: number, host: string, trouble?: string): void => {
      const received = before + Math.min(bytes, file.packedBytes);
      onProgress({ received, total, file: file.packedName, host, trouble });
    };
    const fetched = await fetchFromMirrors(file, manifest.mirrors, patience, signal, onFetch);
    await keep(cache, file, fetched.sent);
    contents.push(fetched.content);
    before += file.packedBytes;
  }
  return contents;
}

async function keep(cache: string, file: DataFile, sent: Uint8Array): Promise<void> {
  try {
    await writeToFolder(cache, file, sent);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const way =
      error.reason === "full"
        ? `free ${Math.ceil(sent.length / 1e6)} MB there`
        : "make that folder one that you may write to";
    throw new DataError(
      `Cannot keep the downloaded MNIST: ${error.message}; ${way} and try again`,
      {
        cause: error,
      },
    );
  }
}
