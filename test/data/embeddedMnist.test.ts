import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { MnistData } from "../../lib/src/data";
import { loadEmbeddedMnist } from "../../lib/src/data/embeddedMnist";
import { loadFullMnist } from "../../lib/src/data/fullMnist";
import { mnistPlaces } from "../../lib/src/data/mnistPlaces";
import { FileError, platform } from "../../lib/src/platform";

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function tensorsOf({ train, test }: MnistData): MnistData["train"]["x"][] {
  return [train.x, train.y, test.x, test.y];
}

/** How often each digit occurs. */
function counts(labels: Uint8Array): number[] {
  const found = new Array<number>(10).fill(0);
  for (const label of labels) found[label]++;
  return found;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("loadEmbeddedMnist", () => {
  test("gives 8,000 + 2,000 digits, the same on every machine", async () => {
    const tensors = tensorsOf(await loadEmbeddedMnist());
    expect(tensors.map(({ shape }) => shape)).toEqual([
      [8000, 28, 28],
      [8000],
      [2000, 28, 28],
      [2000],
    ]);
    expect(tensors.map(({ data }) => hash(data))).toEqual([
      "ff09c329c1cb6b4131cf6cb996200560cb8c3fcf7e39dbf67118532b41678b07",
      "3fed628c189786e78835c3f6604d6624547ff818b4691f0c368dac3e4e8bc394",
      "556ce7345e8188c3ad1358cf4122a0641a5997e8fe59f8d4db26fc4de68df087",
      "aaeb557bc683f353e263b7f8354f8cb693c26b3355277b396bdf1605fa5061f1",
    ]);
  });

  test("has every digit in both parts, as often as the first 10,000 of MNIST have it", async () => {
    const { train, test } = await loadEmbeddedMnist();
    const [inTrain, inTest] = [counts(train.y.data), counts(test.y.data)];
    expect(Math.min(...inTest)).toBeGreaterThan(150);
    expect(inTrain.map((count, digit) => count + inTest[digit])).toEqual([
      1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978,
    ]);
  });

  test("never touches the network", async () => {
    const fetch = vi.spyOn(platform, "fetch");
    await loadEmbeddedMnist();
    expect(fetch).not.toHaveBeenCalled();
  });

  test("gives each caller digits of its own", async () => {
    const first = await loadEmbeddedMnist();
    const before = first.train.x.data[300];
    first.train.x.data.fill(99);
    expect((await loadEmbeddedMnist()).train.x.data[300]).toBe(before);
  });

  test("comes in a file well under 3 MB", async () => {
    expect((await platform.readAsset("data/mnist-10000.gz")).length).toBeLessThan(1_700_000);
  });

  test("takes the file as a web server may have unpacked it", async () => {
    const packed = await platform.readAsset("data/mnist-10000.gz");
    vi.spyOn(platform, "readAsset").mockResolvedValue(gunzipSync(packed));
    expect((await loadEmbeddedMnist()).train.x.shape).toEqual([8000, 28, 28]);
  });

  test("says how to make the file where there is none", async () => {
    vi.spyOn(platform, "readAsset").mockRejectedValue(new FileError("Cannot read it", "missing"));
    await expect(loadEmbeddedMnist()).rejects.toThrow(
      'Cannot load MNIST: there is no lib/dist/data/mnist-10000.gz; make it with "npm run build"',
    );
  });

  test.each([
    ["empty", new Uint8Array(0)],
    ["damaged", new Uint8Array([0x1f, 0x8b, 8, 0, 0])],
    ["of another version", gzipSync(new Uint8Array(7_850_000))],
    ["too long", gzipSync(new Uint8Array(9_000_000))],
  ])("says how to make the file anew where it is %s", async (_, content) => {
    vi.spyOn(platform, "readAsset").mockResolvedValue(content);
    await expect(loadEmbeddedMnist()).rejects.toThrow(
      "Cannot load MNIST: lib/dist/data/mnist-10000.gz is not the file that this version of the library needs; " +
        'make it anew with "npm run build"',
    );
  });

  test("passes on why the file cannot be read", async () => {
    const denied = new FileError("Cannot read it: permission denied", "denied");
    vi.spyOn(platform, "readAsset").mockRejectedValue(denied);
    await expect(loadEmbeddedMnist()).rejects.toBe(denied);
  });

  test("has just the first 10,000 digits of MNIST's training set", async (context) => {
    if (!process.env.DELTABOOK_MNIST_DIR)
      return context.skip("DELTABOOK_MNIST_DIR names no folder with the full MNIST");
    const full = await loadFullMnist(
      await mnistPlaces(),
      new AbortController().signal,
      () => undefined,
    );
    const { train, test } = await loadEmbeddedMnist();
    const digits = ({ x, y }: MnistData["train"], end: number): string[] =>
      Array.from({ length: end }, (_, i) => `${y.data[i]} ${hash(x.slice(i, i + 1).data)}`);
    const embedded = [...digits(train, 8000), ...digits(test, 2000)];
    expect(embedded.sort()).toEqual(digits(full.train, 10_000).sort());
  });
});
