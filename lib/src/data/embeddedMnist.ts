import { ByteTensor } from "../byteTensor";
import { FileError, platform } from "../platform";
import { DataError } from "./dataError";
import type { MnistData } from "./mnistData";
import { isGzip } from "./verifiedContent";

/** 10,000 labels, then 10,000 images of 784 bytes, packed by gzip; in the shuffled order in which they are used. */
const asset = "data/mnist-10000.gz";
const count = 10_000;
const trainCount = 8_000;
const bytes = count * (1 + 28 * 28);
const sha256 = "764b11c9f17c1c5886eaf33d8ff9b19b101eaaaa9cb590fa52df994996e30bc8";

/**
 * Loads the digits that come with the library: the first 10,000 of MNIST's training set, shuffled once for all, 8,000 to
 * train and 2,000 to test.
 *
 * @throws DataError if the build has not made them, or has made others.
 */
export async function loadEmbeddedMnist(): Promise<MnistData> {
  const content = await unpacked(await readPacked());
  if (!content || (await platform.sha256(content)) !== sha256) {
    throw new DataError(
      `Cannot load MNIST: lib/dist/${asset} is not the file that this version of the library needs; ` +
        'make it anew with "npm run build"',
    );
  }
  const y = new ByteTensor(content.subarray(0, count), [count]);
  const x = new ByteTensor(content.subarray(count), [count, 28, 28]);
  return {
    train: { x: x.slice(0, trainCount), y: y.slice(0, trainCount) },
    test: { x: x.slice(trainCount, count), y: y.slice(trainCount, count) },
  };
}

/** The content; undefined if the file is damaged. Some web servers unpack it on the way. */
async function unpacked(found: Uint8Array): Promise<Uint8Array | undefined> {
  return isGzip(found) ? platform.gunzip(found, bytes).catch(() => undefined) : found;
}

async function readPacked(): Promise<Uint8Array> {
  try {
    return await platform.readAsset(asset);
  } catch (error) {
    if (!(error instanceof FileError && error.reason === "missing")) throw error;
    throw new DataError(
      `Cannot load MNIST: there is no lib/dist/${asset}; make it with "npm run build"`,
      {
        cause: error,
      },
    );
  }
}
