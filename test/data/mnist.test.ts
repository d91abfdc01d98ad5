import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mnist, type MnistOptions, type MnistProgress } from "../../lib/src/data";
import { readFromFolder } from "../../lib/src/data/dataFolder";
import { mnistPlaces, type MnistPlaces } from "../../lib/src/data/mnistPlaces";
import { InterruptedError, platform } from "../../lib/src/platform";
import { expectGenuine, fakePlaces, files, fill, packedNames } from "./fakePlaces";
import { fallsSilent, good, startMirror, status } from "./mirror";

vi.mock("../../lib/src/data/mnistPlaces");

const hostKey = Symbol.for("deltabook.host");
let printed: string;

beforeEach(() => {
  printed = "";
  vi.spyOn(platform, "isTerminal").mockReturnValue(true);
  vi.spyOn(platform, "print").mockImplementation((text) => {
    printed += text;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, hostKey);
});

describe("mnist.load", () => {
  test("gives the embedded digits where nothing else is said", async () => {
    const [{ train, test }, named] = [await mnist.load(), await mnist.load({ source: "embedded" })];
    expect(train.x.shape).toEqual([8000, 28, 28]);
    expect(test.y.shape).toEqual([2000]);
    expect([named.train.y, named.test.y]).toEqual([train.y, test.y]);
    expect(printed).toBe("");
  });

  test("refuses another source", async () => {
    const options = { source: "ful" } as unknown as MnistOptions;
    await expect(mnist.load(options)).rejects.toThrow(
      new RangeError('Cannot load MNIST: source must be "embedded" or "full", received "ful"'),
    );
  });

  test("shows a progress bar while it downloads the full set, and none when it need not", async () => {
    const mirror = await startMirror(files, good);
    vi.mocked(mnistPlaces).mockResolvedValue(fakePlaces([mirror.url]));
    expectGenuine(await mnist.load({ source: "full" }));
    expect(printed).toContain("Downloading MNIST: 0 of ");
    expect(printed).toContain(`kB · from ${mirror.host}`);
    expect(printed.endsWith("\n")).toBe(true);
    printed = "";
    expectGenuine(await mnist.load({ source: "full" }));
    expect(printed).toBe("");
  });

  test("shows what goes wrong on the way", async () => {
    const mirror = await startMirror(files, status(404));
    vi.mocked(mnistPlaces).mockResolvedValue(fakePlaces([mirror.url]));
    await expect(mnist.load({ source: "full" })).rejects.toThrow("Cannot download");
    expect(printed).toContain(`${mirror.host}: it answered with status 404`);
    expect(printed.endsWith("\n")).toBe(true);
  });

  test("calls onProgress in place of the bar", async () => {
    const mirror = await startMirror(files, good);
    vi.mocked(mnistPlaces).mockResolvedValue(fakePlaces([mirror.url]));
    const told: MnistProgress[] = [];
    await mnist.load({ source: "full", onProgress: (progress) => told.push(progress) });
    expect(new Set(told.map(({ file }) => file))).toEqual(new Set(packedNames));
    expect(printed).toBe("");
  });

  test("ends as Interrupted when its signal is aborted", async () => {
    const mirror = await startMirror(files, fallsSilent);
    vi.mocked(mnistPlaces).mockResolvedValue(fakePlaces([mirror.url]));
    const controller = new AbortController();
    const onProgress = (): void => {
      controller.abort();
    };
    const work = mnist.load({ source: "full", signal: controller.signal, onProgress });
    await expect(work).rejects.toThrow(
      new InterruptedError("Loading MNIST was stopped; files that are complete are kept"),
    );
  });

  test("ends as Interrupted when the learner presses Stop, and stops listening when it is over", async () => {
    const mirror = await startMirror(files, fallsSilent);
    const places = fakePlaces([mirror.url]);
    vi.mocked(mnistPlaces).mockResolvedValue(places);
    const listeners = new Set<() => void>();
    const onInterrupt = (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    Reflect.set(globalThis, hostKey, { onInterrupt });
    const onProgress = (): void => {
      for (const press of listeners) press();
    };
    await expect(mnist.load({ source: "full", onProgress })).rejects.toBeInstanceOf(
      InterruptedError,
    );
    expect(listeners.size).toBe(0);
    fill(places.cache);
    expectGenuine(await mnist.load({ source: "full", onProgress }));
    expect(listeners.size).toBe(0);
  });
});

test("mnist.fullAvailable tells whether the full set is at hand", async () => {
  const places = fakePlaces([]);
  vi.mocked(mnistPlaces).mockResolvedValue(places);
  expect(await mnist.fullAvailable()).toBe(false);
  fill(places.cache);
  expect(await mnist.fullAvailable()).toBe(true);
});

test("mnist.addFiles makes the full set available, and names what is missing until then", async () => {
  vi.mocked(mnistPlaces).mockResolvedValue(fakePlaces([]));
  const given = files.map(
    ({ packed }, i) => new File([packed.slice()], `digits (${String(i)}).gz`),
  );
  const seen: unknown[] = [];
  expect(await mnist.addFiles([])).toEqual(packedNames);
  expect(await mnist.addFiles(given.slice(1), (step) => seen.push(step))).toEqual([packedNames[0]]);
  expect(seen[1]).toEqual({ done: 1, total: 3, file: "digits (2).gz" });
  expect(await mnist.fullAvailable()).toBe(false);
  expect(await mnist.addFiles(given.slice(0, 1))).toEqual([]);
  expect(await mnist.fullAvailable()).toBe(true);
  expectGenuine(await mnist.load({ source: "full" }));
});

describe("mnist.load of the true MNIST", () => {
  beforeEach((context) => {
    if (!process.env.DELTABOOK_MNIST_DIR)
      context.skip("DELTABOOK_MNIST_DIR names no folder with the full MNIST");
  });

  async function truePlaces(): Promise<MnistPlaces> {
    const actual = await vi.importActual<typeof import("../../lib/src/data/mnistPlaces")>(
      "../../lib/src/data/mnistPlaces",
    );
    return actual.mnistPlaces();
  }

  async function expectMnist(): Promise<void> {
    expect(await mnist.fullAvailable()).toBe(true);
    const { train, test } = await mnist.load({ source: "full" });
    const shapes = [train.x, train.y, test.x, test.y].map(({ shape }) => shape);
    expect(shapes).toEqual([[60_000, 28, 28], [60_000], [10_000, 28, 28], [10_000]]);
    expect([...train.y.data.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    expect([...test.y.data.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
  }

  test("gives 60,000 + 10,000 digits", async () => {
    vi.mocked(mnistPlaces).mockResolvedValue(await truePlaces());
    await expectMnist();
  });

  test("downloads them, as the manifest has them", async () => {
    const { folder, manifest } = await truePlaces();
    const published = await Promise.all(
      manifest.files.map(async (file) => {
        const content = (await readFromFolder(folder!, file, expect.unreachable))!;
        return { file, content, packed: gzipSync(content, { level: 1 }) };
      }),
    );
    const mirror = await startMirror(published, good);
    const places = {
      ...fakePlaces([mirror.url]),
      patience: { attempts: 1, pause: 0, stall: 9000 },
    };
    places.manifest = { ...manifest, mirrors: [mirror.url] };
    vi.mocked(mnistPlaces).mockResolvedValue(places);
    expect(await mnist.fullAvailable()).toBe(false);
    await mnist.load({ source: "full" });
    expect(mirror.requests).toHaveLength(4);
    await expectMnist();
    expect(mirror.requests).toHaveLength(4);
  });
});
