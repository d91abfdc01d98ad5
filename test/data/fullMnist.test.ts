import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isFullMnistHere } from "../../lib/src/data/fullMnist";
import { temporaryFolder } from "../platform/temporaryFolder";
import type { FakeFile } from "./fakeMnist";
import { expectGenuine, failure, fakePlaces, files, fill, load, packedNames } from "./fakePlaces";
import { good, startMirror } from "./mirror";

describe("loadFullMnist from the cache", () => {
  test.each(["packed", "content"] as const)(
    "takes files that are %s, without the network",
    async (form) => {
      const places = fakePlaces([]);
      fill(places.cache, form);
      expectGenuine(await load(places));
    },
  );

  const wrong: [name: string, change: (fake: FakeFile) => Uint8Array][] = [
    ["empty", () => new Uint8Array(0)],
    ["cut short", ({ packed }) => packed.subarray(0, 99)],
    ["a web page", () => Buffer.from("<html>")],
    ["another file", () => files[0].packed],
    ["damaged", ({ packed }) => packed.map((byte, i) => (i === 20 ? byte ^ 1 : byte))],
  ];

  test.each(wrong)("sets a file aside that is %s, and fetches it anew", async (_, change) => {
    const mirror = await startMirror(files, good);
    const places = fakePlaces([mirror.url]);
    fill(places.cache);
    const path = join(places.cache, packedNames[2]);
    writeFileSync(path, change(files[2]));
    expectGenuine(await load(places));
    expect(mirror.requests).toEqual([packedNames[2]]);
    expect(readFileSync(`${path}.wrong`)).toEqual(Buffer.from(change(files[2])));
    expectGenuine(await load(places));
    expect(mirror.requests).toHaveLength(1);
  });

  test("takes the packed file where the plain one is wrong", async () => {
    const places = fakePlaces([]);
    fill(places.cache);
    writeFileSync(join(places.cache, files[0].file.name), "wrong");
    expectGenuine(await load(places));
  });

  test("is not misled by a half-written file of a killed process", async () => {
    const mirror = await startMirror(files, good);
    const places = fakePlaces([mirror.url]);
    writeFileSync(join(places.cache, `${packedNames[0]}.0123456789ab.partial`), files[0].packed);
    expectGenuine(await load(places));
    expect(mirror.requests).toHaveLength(4);
  });
});

describe("loadFullMnist from the folder that the learner named", () => {
  test.each(["packed", "content"] as const)("takes files that are %s", async (form) => {
    const folder = temporaryFolder();
    fill(folder, form);
    expectGenuine(await load({ ...fakePlaces([]), folder }));
  });

  test("names the file that is not there, and fetches nothing", async () => {
    const mirror = await startMirror(files, good);
    const folder = temporaryFolder();
    fill(folder);
    rmSync(join(folder, packedNames[3]));
    const places = { ...fakePlaces([mirror.url]), folder };
    fill(places.cache);
    expect(await failure(load(places))).toBe(
      `Cannot load MNIST from the folder ${folder} that DELTABOOK_MNIST_DIR names: ` +
        "there is no t10k-labels-idx1-ubyte and no t10k-labels-idx1-ubyte.gz; " +
        "put the published file there, or unset the variable to have it downloaded",
    );
    expect(mirror.requests).toEqual([]);
  });

  test("says what is wrong with a file, and leaves it there", async () => {
    const folder = temporaryFolder();
    fill(folder);
    writeFileSync(join(folder, packedNames[1]), "oh");
    const message = await failure(load({ ...fakePlaces([]), folder }));
    expect(message).toContain(
      `${folder} that DELTABOOK_MNIST_DIR names: train-labels-idx1-ubyte must have 13 bytes, but this has 2 bytes; put`,
    );
    expect(readdirSync(folder).sort()).toEqual([...packedNames].sort());
  });
});

describe("isFullMnistHere", () => {
  test("looks at the cache, or at the named folder only", async () => {
    const places = fakePlaces([]);
    expect(await isFullMnistHere(places)).toBe(false);
    fill(places.cache);
    expect(await isFullMnistHere(places)).toBe(true);
    expect(await isFullMnistHere({ ...places, folder: temporaryFolder() })).toBe(false);
    expect(await isFullMnistHere({ ...places, folder: places.cache })).toBe(true);
  });

  test("does not count a wrong file, and leaves it there", async () => {
    const mirror = await startMirror(files, good);
    const places = fakePlaces([mirror.url]);
    fill(places.cache);
    writeFileSync(join(places.cache, packedNames[0]), "wrong");
    expect(await isFullMnistHere(places)).toBe(false);
    expect(readFileSync(join(places.cache, packedNames[0]), "utf8")).toBe("wrong");
    expect(mirror.requests).toEqual([]);
  });
});
