import { FileError, platform } from "../platform";
import { DataError } from "./dataError";

/** One file of a data set; `sha256` is that of its unpacked content. */
export interface DataFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The file as the mirrors have it, packed by gzip. Its size serves progress bars only. */
  readonly packedName: string;
  readonly packedBytes: number;
}

/** Where MNIST can be had, and by what it is known to be genuine. */
export interface MnistManifest {
  /** Folders on the web, each ending in "/", in the order in which they are tried. */
  readonly mirrors: readonly string[];
  /** Training images and labels, test images and labels. */
  readonly files: readonly DataFile[];
}

/** The build's copy of datasets/manifest.json: it lies where the embedded digits do, in a web page too. */
const asset = "data/manifest.json";

/**
 * Reads what datasets/manifest.json says about MNIST.
 *
 * @throws DataError if the build has not copied it
 */
export async function readMnistManifest(): Promise<MnistManifest> {
  const text = await platform.readAsset(asset).catch((error: unknown) => {
    if (!(error instanceof FileError && error.reason === "missing")) throw error;
    throw new DataError(
      `Cannot load MNIST: there is no lib/dist/${asset}; make it with "npm run build"`,
      { cause: error },
    );
  });
  return (JSON.parse(new TextDecoder().decode(text)) as { mnist: MnistManifest }).mnist;
}
