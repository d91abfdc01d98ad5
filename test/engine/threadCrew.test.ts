import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setBackend, ThreadError, TrainingInterruptedError, type FitOptions } from "@deltabook/nn";
import { platform, type Thread } from "../../lib/src/platform";
import { choose, hashOf, modelOf, samplesOf, trainModel, type Job } from "./job";

const started: Thread[] = [];

beforeEach(() => {
  started.length = 0;
  const startThread = platform.startThread.bind(platform);
  vi.spyOn(platform, "startThread").mockImplementation((onMessage, onEnd) => {
    const thread = startThread(onMessage, onEnd);
    started.push(thread);
    return thread;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  setBackend("auto");
});

/** Takes some hundred milliseconds an epoch. */
const job: Job = {
  ...{ inputs: 100, rows: 6400 },
  layers: [
    [64, "relu"],
    [10, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
};

const options = { batchSize: 64, verbose: 0, seed: 7 } as const;

describe("training on threads", () => {
  it("leaves the main thread free", async () => {
    choose(2);
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await modelOf(job).fit(...samplesOf(job), { ...options, epochs: 3 });
    clearInterval(timer);
    expect(started).toHaveLength(2);
    expect(ticks).toBeGreaterThan(0);
  });

  it("stops in the middle of an epoch, after a whole number of batches, and can go on", async () => {
    const hashes: string[] = [];
    choose("reference");
    const plain = modelOf(job);
    const onBatchEnd = (): void => void hashes.push(hashOf(plain));
    await plain.fit(...samplesOf(job), { ...options, callbacks: [{ onBatchEnd }] });

    choose(2);
    const model = modelOf(job);
    const stop = new AbortController();
    const onProgress = (): void => {
      stop.abort();
    };
    const stopped = { ...options, epochs: 99, signal: stop.signal, callbacks: [{ onProgress }] };
    const fit = model.fit(...samplesOf(job), stopped);
    await expect(fit).rejects.toBeInstanceOf(TrainingInterruptedError);
    const last = hashes.indexOf(hashOf(model));
    expect(last).toBeGreaterThanOrEqual(0);

    choose("reference");
    const again = modelOf(job);
    const stopAgain = new AbortController();
    const onLast = (batch: number): void => {
      if (batch === last) stopAgain.abort();
    };
    await again
      .fit(...samplesOf(job), {
        ...{ ...options, signal: stopAgain.signal, epochs: 99 },
        callbacks: [{ onBatchEnd: onLast }],
      })
      .catch(() => undefined);
    const expected = await trainModel(again, job, "reference", options);
    expect(await trainModel(model, job, 2, options)).toEqual(expected);
  });

  it("stops at once when its signal is aborted from outside, and its threads have ended", async () => {
    choose(3);
    const model = modelOf(job);
    const ends = vi.fn();
    const timer = setTimeout(() => {
      for (const thread of started) vi.spyOn(thread, "end").mockImplementation(ends);
      stop.abort();
    }, 200);
    const stop = new AbortController();
    const fit = model.fit(...samplesOf(job), { ...options, epochs: 1e6, signal: stop.signal });
    await expect(fit).rejects.toBeInstanceOf(TrainingInterruptedError);
    clearTimeout(timer);
    expect(ends).toHaveBeenCalledTimes(3);
    vi.restoreAllMocks();
    await Promise.all(started.map((thread) => thread.end()));
    for (const { data } of model.getWeights()) expect(data.every(Number.isFinite)).toBe(true);
  });

  it.each([
    ["in the middle of an epoch", { onEpochBegin: endIn(20) }],
    ["while the others wait for it", { onEpochBegin: endIn(0) }],
    ["between two epochs", { onEpochEnd: endNow }],
    ["between two batches", { onBatchEnd: endNow }],
  ])("fails when a thread ends %s, with the weights of the last epoch", async (_, callback) => {
    choose(2);
    const model = modelOf(job);
    const all: FitOptions = { ...options, epochs: 1e6, callbacks: [callback] };
    const error: unknown = await model.fit(...samplesOf(job), all).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ThreadError);
    expect((error as Error).message).toMatch(/^Cannot go on training: a thread that trains the/);
    const epochs = model.history!.epoch.length;
    const plain = modelOf(job);
    if (epochs > 0) await trainModel(plain, job, "reference", { ...options, epochs });
    expect(hashOf(model)).toBe(hashOf(plain));
    const expected = await trainModel(plain, job, "reference", options);
    expect(await trainModel(model, job, 2, options)).toEqual(expected);
  });

  function endIn(milliseconds: number): (epoch: number) => void {
    return (epoch) => {
      if (epoch === 1) setTimeout(() => void started[1].end(), milliseconds);
    };
  }

  async function endNow(number: number): Promise<void> {
    if (number === 1) await started[1].end();
  }

  it("fails when a thread cannot start, and trains nothing", async () => {
    choose(2);
    vi.spyOn(platform, "startThread").mockImplementation((_, onEnd) => {
      setTimeout(() => {
        onEnd(new Error("no room for another thread"));
      }, 1);
      return { post: () => undefined, end: () => Promise.resolve() };
    });
    const model = modelOf(job);
    const first = hashOf(model);
    const fit = model.fit(...samplesOf(job), options);
    await expect(fit).rejects.toThrow("has ended (no room for another thread); the weights of");
    expect(hashOf(model)).toBe(first);
  });
});
