import { platform } from "../platform";
import { readMnistManifest, type MnistManifest } from "./manifest";
import type { Patience } from "./patience";

/** Where the full MNIST may be found. */
export interface MnistPlaces {
  readonly manifest: MnistManifest;
  /** The folder that the learner named; if there is one, no other place is looked at. */
  readonly folder: string | undefined;
  /** The folder that downloads are kept in. */
  readonly cache: string;
  readonly patience: Patience;
}

/** Where the full MNIST may be found on this machine: in DELTABOOK_MNIST_DIR, else in datasets/cache, else on the web. */
export async function mnistPlaces(): Promise<MnistPlaces> {
  const folder = platform.environment("DELTABOOK_MNIST_DIR");
  return {
    manifest: await readMnistManifest(),
    folder: folder === undefined ? undefined : platform.fromRepository(folder),
    cache: platform.fromRepository("datasets/cache"),
    patience: { attempts: 3, pause: 500, stall: 15_000 },
  };
}
