import { received } from "../checks";
import { interruptSignal } from "../platform";
import { loadEmbeddedMnist } from "./embeddedMnist";
import {
  addMnistFiles,
  missingMnistFiles,
  type AddingProgress,
  type GivenFile,
} from "./addMnistFiles";
import type { MnistProgress } from "./fetchToCache";
import { isFullMnistHere, loadFullMnist } from "./fullMnist";
import type { MnistData } from "./mnistData";
import { mnistPlaces } from "./mnistPlaces";
import { showProgress } from "./showProgress";

/** Which digits to load. */
export interface MnistOptions {
  /** "embedded" for the 10,000 digits that come with the library, "full" for all 70,000. */
  source?: "embedded" | "full";
  /** Called again and again while files are fetched, in place of the progress bar. */
  onProgress?: (progress: MnistProgress) => void;
  /** Stops loading the full set once it is aborted. */
  signal?: AbortSignal;
}

/** MNIST: handwritten digits, collected by Yann LeCun, Corinna Cortes and Christopher Burges. */
export const mnist = {
  /**
   * Loads handwritten digits as bytes, as Keras's `mnist.load_data` does: images `x` of shape [n, 28, 28] with values from 0
   * to 255, labels `y` of shape [n] with values from 0 to 9.
   *
   * Without options these are 8,000 digits to train and 2,000 to test, the same everywhere, without the network.
   * With `{ source: "full" }` they are 60,000 and 10,000: from the folder that the environment variable
   * DELTABOOK_MNIST_DIR names, else from datasets/cache, else downloaded to there (12 MB).
   *
   * @throws DataError if the digits cannot be had, InterruptedError if loading is stopped.
   *
   * @example
   * import { mnist } from "@deltabook/nn";
   * const { train, test } = await mnist.load();
   * train.x.shape; // => [ 8000, 28, 28 ]
   * test.y.shape; // => [ 2000 ]
   */
  async load({ source = "embedded", onProgress, signal }: MnistOptions = {}): Promise<MnistData> {
    if (source === "embedded") return loadEmbeddedMnist();
    if ((source as string) !== "full") {
      throw new RangeError(
        `Cannot load MNIST: source must be "embedded" or "full", received ${received(source)}`,
      );
    }
    const interrupt = interruptSignal(
      "Loading MNIST was stopped; files that are complete are kept",
      signal,
    );
    const progress = showProgress(onProgress);
    try {
      return await loadFullMnist(await mnistPlaces(), interrupt.signal, progress.show);
    } finally {
      progress.finish();
      interrupt.release();
    }
  },

  /**
   * Whether `load({ source: "full" })` needs no network: the files are in the folder that DELTABOOK_MNIST_DIR names, or else
   * in datasets/cache, and they are genuine. Where this is false, `npm run data` fetches them, and `addFiles` takes them in.
   *
   * @example
   * import { mnist } from "@deltabook/nn";
   * const source = (await mnist.fullAvailable()) ? "full" : "embedded";
   * const { train } = await mnist.load({ source });
   */
  async fullAvailable(): Promise<boolean> {
    return isFullMnistHere(await mnistPlaces());
  },

  /**
   * Takes in files of the full set that somebody has, plain or packed by gzip and under any name: they are kept in
   * datasets/cache, in a web page in the browser, where `load({ source: "full" })` finds them.
   *
   * @returns the names of the files that are still missing, as they are published
   * @throws DataError if one is none of the four, or cannot be kept
   *
   * @example
   * import { mnist } from "@deltabook/nn";
   * const missing = await mnist.addFiles([]);
   * missing.length <= 4; // => true
   */
  async addFiles(
    files: readonly GivenFile[],
    onProgress: (progress: AddingProgress) => void = () => undefined,
  ): Promise<string[]> {
    const places = await mnistPlaces();
    await addMnistFiles(files, places, onProgress);
    return missingMnistFiles(places);
  },
};
