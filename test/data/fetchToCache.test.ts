import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { MnistProgress } from "../../lib/src/data";
import { FileError, platform } from "../../lib/src/platform";
import { Random } from "../../lib/src/random";
import { noTinyDisk, tinyDisk } from "../platform/tinyDisk";
import { fakeFile } from "./fakeMnist";
import { expectGenuine, failure, fakePlaces, files, fill, load, packedNames } from "./fakePlaces";
import { good, startMirror, status } from "./mirror";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("fetchToCache", () => {
  test("downloads the four files once, and keeps them for the next time", async () => {
    const mirror = await startMirror(files, good);
    const places = fakePlaces([mirror.url]);
    expectGenuine(await load(places));
    expectGenuine(await load(places));
    expect(mirror.requests).toEqual(packedNames);
    expect(readdirSync(places.cache).sort()).toEqual([...packedNames].sort());
  });

  test("makes the cache folder", async () => {
    const mirror = await startMirror(files, good);
    const places = fakePlaces([mirror.url]);
    rmSync(places.cache, { recursive: true });
    expectGenuine(await load(places));
    expect(existsSync(places.cache)).toBe(true);
  });

  test("tells how far it is, over all files together", async () => {
    const mirror = await startMirror(files, status(503), good);
    const told: MnistProgress[] = [];
    await load(fakePlaces([mirror.url]), undefined, (progress) => told.push(progress));
    const total = files.reduce((sum, { packed }) => sum + packed.length, 0);
    const shared = { total, host: mirror.host };
    const trouble = "it answered with status 503";
    expect(told[0]).toEqual({ ...shared, received: 0, file: packedNames[0], trouble });
    expect(told.at(-1)).toEqual({
      ...shared,
      received: total,
      file: packedNames[3],
      trouble: undefined,
    });
    const received = told.map((progress) => progress.received);
    expect(received).toEqual([...received].sort((a, b) => a - b));
  });

  test("keeps the files that came before one that does not", async () => {
    const mirror = await startMirror(files, good, good, status(404));
    const places = fakePlaces([mirror.url]);
    await failure(load(places));
    expect(readdirSync(places.cache).sort()).toEqual(packedNames.slice(0, 2).sort());
    const other = await startMirror(files, good);
    expectGenuine(
      await load({ ...places, manifest: { ...places.manifest, mirrors: [other.url] } }),
    );
    expect(other.requests).toEqual(packedNames.slice(2));
  });

  test("says that the disk is full", async () => {
    const mirror = await startMirror(files, good);
    const full = new FileError("Cannot write x: the disk is full", "full");
    vi.spyOn(platform, "writeFileAtomic").mockRejectedValue(full);
    expect(await failure(load(fakePlaces([mirror.url])))).toBe(
      "Cannot keep the files of MNIST: Cannot write x: the disk is full; free 1 MB there and try again",
    );
  });

  const disk = tinyDisk();
  test("says that a really full disk is full, and leaves nothing there", async (context) => {
    if (disk === undefined) return context.skip(noTinyDisk);
    const random = new Random(0);
    const large = [
      fakeFile(
        "train-images-idx3-ubyte",
        Uint8Array.from({ length: 200_000 }, () => random.integer(256)),
      ),
    ];
    const mirror = await startMirror(large, good);
    const message = await failure(load({ ...fakePlaces([mirror.url], large), cache: disk }));
    expect(message).toContain("the disk is full; free 1 MB there and try again");
    expect(readdirSync(disk)).toEqual([]);
  });

  test("says that the cache cannot be written to", async () => {
    const mirror = await startMirror(files, good);
    const places = fakePlaces([mirror.url]);
    const blocked = join(places.cache, "file");
    writeFileSync(blocked, "a file where the cache folder should be");
    const message = await failure(load({ ...places, cache: join(blocked, "cache") }));
    expect(message).toMatch(
      /^Cannot keep the files of MNIST: Cannot write .*train-images-idx3-ubyte.gz: /,
    );
    expect(message).toMatch(/; make that folder one that you may write to and try again$/);
  });

  test("says so too where the cache is read-only and holds a wrong file", async () => {
    const mirror = await startMirror(files, good);
    const places = fakePlaces([mirror.url]);
    fill(places.cache);
    writeFileSync(join(places.cache, packedNames[0]), "wrong");
    const denied = new FileError("Cannot write x: permission denied", "denied");
    vi.spyOn(platform, "rename").mockRejectedValue(denied);
    vi.spyOn(platform, "writeFileAtomic").mockRejectedValue(denied);
    expect(await failure(load(places))).toBe(
      "Cannot keep the files of MNIST: Cannot write x: permission denied; " +
        "make that folder one that you may write to and try again",
    );
  });
});
