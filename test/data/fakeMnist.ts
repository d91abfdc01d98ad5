import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { DataFile } from "../../lib/src/data/manifest";
import { Random } from "../../lib/src/random";

/** A file as a mirror has it, and as the manifest describes it. */
export interface FakeFile {
  readonly file: DataFile;
  readonly content: Uint8Array;
  readonly packed: Uint8Array;
}

/** Four files of the form of MNIST's, but small: `train` and `test` random images and labels. */
export function fakeMnist(train = 5, test = 3): FakeFile[] {
  const random = new Random(1);
  return [
    fakeFile("train-images-idx3-ubyte", idx(random, 256, train, 28, 28)),
    fakeFile("train-labels-idx1-ubyte", idx(random, 10, train)),
    fakeFile("t10k-images-idx3-ubyte", idx(random, 256, test, 28, 28)),
    fakeFile("t10k-labels-idx1-ubyte", idx(random, 10, test)),
  ];
}

/** A file of any content, with its true manifest entry. */
export function fakeFile(name: string, content: Uint8Array): FakeFile {
  const packed = gzipSync(content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = { name, bytes: content.length, sha256, packedName: `${name}.gz` };
  return { file: { ...file, packedBytes: packed.length }, content, packed };
}

/** An IDX file of random values below `limit`. */
function idx(random: Random, limit: number, ...shape: number[]): Uint8Array {
  const header = 4 + 4 * shape.length;
  const bytes = new Uint8Array(shape.reduce((product, length) => product * length, 1) + header);
  bytes.set([0, 0, 8, shape.length]);
  shape.forEach((length, axis) => {
    new DataView(bytes.buffer).setUint32(4 + 4 * axis, length);
  });
  for (let i = header; i < bytes.length; i++) bytes[i] = random.uint32() % limit;
  return bytes;
}
