import { platform } from "../platform";
import { atOnce } from "./atOnce";
import { DataError } from "./dataError";
import { readFromFolder } from "./dataFolder";
import { fetchToCache, type MnistProgress } from "./fetchToCache";
import type { DataFile } from "./manifest";
import type { MnistData } from "./mnistData";
import type { MnistPlaces } from "./mnistPlaces";
import { readIdx } from "./readIdx";

/**
 * Loads all 60,000 + 10,000 digits. Whatever the place, each file's length and SHA-256 are checked.
 *
 * @throws DataError if they cannot be had, and the signal's reason once it is aborted.
 */
export async function loadFullMnist(
  places: MnistPlaces,
  signal: AbortSignal,
  onProgress: (progress: MnistProgress) => void,
): Promise<MnistData> {
  signal.throwIfAborted();
  const contents =
    places.folder === undefined
      ? await fromCacheOrWeb(places, signal, onProgress)
      : await fromNamedFolder(places.folder, places.manifest.files);
  const [trainImages, trainLabels, testImages, testLabels] = contents.map(readIdx);
  return { train: { x: trainImages, y: trainLabels }, test: { x: testImages, y: testLabels } };
}

/** Whether `loadFullMnist` can do without the network: every file is there and genuine. Changes nothing. */
export async function isFullMnistHere({ manifest, folder, cache }: MnistPlaces): Promise<boolean> {
  const contents = await atOnce(manifest.files, (file) =>
    readFromFolder(folder ?? cache, file, () => undefined),
  );
  return contents.every((content) => content !== undefined);
}

async function fromNamedFolder(folder: string, files: readonly DataFile[]): Promise<Uint8Array[]> {
  const fail = (what: string): never => {
    throw new DataError(
      `Cannot load MNIST from the folder ${folder} that DELTABOOK_MNIST_DIR names: ${what}; ` +
        "put the published file there, or unset the variable to have it downloaded",
    );
  };
  return atOnce(files, async (file) => {
    const content = await readFromFolder(folder, file, (_, error) => fail(error.message));
    return content ?? fail(`there is no ${file.name} and no ${file.packedName}`);
  });
}

async function fromCacheOrWeb(
  places: MnistPlaces,
  signal: AbortSignal,
  onProgress: (progress: MnistProgress) => void,
): Promise<Uint8Array[]> {
  const { files } = places.manifest;
  const found = await atOnce(files, (file) => readFromFolder(places.cache, file, setAside));
  const missing = files.filter((_, i) => found[i] === undefined);
  const fetched = await fetchToCache(missing, places, signal, onProgress);
  return files.map((file, i) => found[i] ?? fetched[missing.indexOf(file)]);
}

/** Keeps a wrong file for who wants to look at it, out of the way; where that fails, the next write replaces it. */
async function setAside(path: string): Promise<void> {
  await platform.rename(path, `${path}.wrong`).catch(() => undefined);
}
