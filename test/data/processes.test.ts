import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { readFromFolder } from "../../lib/src/data/dataFolder";
import { isFullMnistHere } from "../../lib/src/data/fullMnist";
import type { MnistPlaces } from "../../lib/src/data/mnistPlaces";
import { fakeMnist } from "./fakeMnist";
import { fakePlaces } from "./fakePlaces";
import { bytes, fallsSilent, good, startMirror, type Mirror } from "./mirror";

/** Large enough (16 MB that no packing makes smaller) that writing it takes a while. */
const files = fakeMnist(20_000, 3);
const [images] = files;
const imagesHash = createHash("sha256").update(images.content.subarray(16)).digest("hex");

/** The library as it was built loads the data set in a new process. */
function loadInProcess(places: MnistPlaces): ChildProcess {
  const script = join(import.meta.dirname, "loadInProcess.cjs");
  const child = spawn(process.execPath, [script, JSON.stringify(places)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

async function expectGenuine(child: ChildProcess): Promise<void> {
  expect(await text(child.stdout!)).toBe(`${imagesHash}\n`);
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(1);
}

/** Places whose only mirror is asked once, and given time: other tests may keep this machine busy. */
function patientPlaces({ url }: Mirror): MnistPlaces {
  return { ...fakePlaces([url], files), patience: { attempts: 1, pause: 0, stall: 20_000 } };
}

/** Expects every file that goes by its final name to be genuine; returns how many there are. */
async function genuineFiles({ cache, manifest }: MnistPlaces): Promise<number> {
  const found = await Promise.all(
    manifest.files.map((file) => readFromFolder(cache, file, expect.unreachable)),
  );
  return found.filter((content) => content !== undefined).length;
}

describe("loadFullMnist in a process", () => {
  test("that is killed in the middle of a download leaves nothing in the way", async () => {
    const mirror = await startMirror(files, fallsSilent, good);
    const places = patientPlaces(mirror);
    const child = loadInProcess(places);
    await until(() => mirror.requests.length === 1);
    await sleep(50);
    await killed(child);
    expect(readdirSync(places.cache)).toEqual([]);
    await expectGenuine(loadInProcess(places));
  });

  test("that is killed while it writes leaves no file that goes by its final name", async () => {
    const mirror = await startMirror(
      files,
      bytes(({ content }) => content),
    );
    const places = patientPlaces(mirror);
    let caught = 0;
    for (let run = 0; run < 12 && caught < 3; run++) {
      const child = loadInProcess(places);
      await until(() => readdirSync(places.cache).some((name) => name.endsWith(".partial")));
      await sleep(run % 3);
      await killed(child);
      if ((await genuineFiles(places)) === 0) caught++;
      rmSync(places.cache, { recursive: true });
      mkdirSync(places.cache);
    }
    expect(caught).toBeGreaterThan(0);
  });

  test("beside another one that loads the same: both get the true data", async () => {
    const mirror = await startMirror(files, good);
    const places = patientPlaces(mirror);
    await Promise.all([1, 2, 3].map(() => expectGenuine(loadInProcess(places))));
    expect(readdirSync(places.cache).sort()).toEqual(
      files.map(({ file }) => file.packedName).sort(),
    );
    expect(await isFullMnistHere(places)).toBe(true);
  });
});
