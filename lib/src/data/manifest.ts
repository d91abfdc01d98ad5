import { platform } from "../platform";

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

/** Reads what datasets/manifest.json says about MNIST. */
export async function readMnistManifest(): Promise<MnistManifest> {
  const text = await platform.readFile(platform.fromRepository("datasets/manifest.json"));
  return (JSON.parse(new TextDecoder().decode(text)) as { mnist: MnistManifest }).mnist;
}
