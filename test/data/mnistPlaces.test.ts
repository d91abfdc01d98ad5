import { join, resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readMnistManifest } from "../../lib/src/data/manifest";
import { mnistPlaces } from "../../lib/src/data/mnistPlaces";

const root = resolve(import.meta.dirname, "../..");

afterEach(() => {
  vi.unstubAllEnvs();
});

test("mnistPlaces names datasets/cache and the mirrors of the manifest", async () => {
  vi.stubEnv("DELTABOOK_MNIST_DIR", "");
  const places = await mnistPlaces();
  expect(places.folder).toBeUndefined();
  expect(places.cache).toBe(join(root, "datasets", "cache"));
  expect(places.manifest).toEqual(await readMnistManifest());
});

test("mnistPlaces takes a relative DELTABOOK_MNIST_DIR from the root of the repository", async () => {
  vi.stubEnv("DELTABOOK_MNIST_DIR", "../my mnist");
  expect((await mnistPlaces()).folder).toBe(resolve(root, "../my mnist"));
  vi.stubEnv("DELTABOOK_MNIST_DIR", root);
  expect((await mnistPlaces()).folder).toBe(root);
});
