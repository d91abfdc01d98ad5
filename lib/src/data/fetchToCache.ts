import { fetchFromMirrors } from "./fetchFromMirrors";
import { keepInCache } from "./keepInCache";
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
    await keepInCache(cache, file, fetched.sent);
    contents.push(fetched.content);
    before += file.packedBytes;
  }
  return contents;
}
