import { expect, test } from "vitest";
import { readMnistManifest } from "../../lib/src/data/manifest";

test("the manifest has the published lengths and hashes of MNIST's four files", async () => {
  const { files } = await readMnistManifest();
  expect(files.map(({ name, bytes, sha256 }) => [name, bytes, sha256])).toEqual([
    [
      "train-images-idx3-ubyte",
      16 + 60_000 * 784,
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    ],
    [
      "train-labels-idx1-ubyte",
      8 + 60_000,
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    ],
    [
      "t10k-images-idx3-ubyte",
      16 + 10_000 * 784,
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    ],
    [
      "t10k-labels-idx1-ubyte",
      8 + 10_000,
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    ],
  ]);
  for (const { name, packedName, packedBytes, bytes } of files) {
    expect(packedName).toBe(`${name}.gz`);
    expect(packedBytes).toBeGreaterThan(bytes / 20);
    expect(packedBytes).toBeLessThan(bytes);
  }
});

test("the manifest has at least three mirrors, each a folder on a host of its own", async () => {
  const { mirrors } = await readMnistManifest();
  const urls = mirrors.map((mirror) => new URL(mirror));
  expect(urls.length).toBeGreaterThanOrEqual(3);
  expect(new Set(urls.map(({ host }) => host)).size).toBe(urls.length);
  for (const { protocol, pathname, search } of urls) {
    expect(protocol).toBe("https:");
    expect(pathname).toMatch(/\/$/);
    expect(search).toBe("");
  }
});
