import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setBackend, ThreadError, TrainingInterruptedError, type FitOptions } from "@deltabook/nn";
import { platform, type Thread } from "../../lib/src/platform";
import { choose, hashOf, modelOf, samplesOf, trainModel, type Job } from "./job";

const started: Thread[] = [];
/** What the threads have posted, and how many of them have ended. */
let messages = 0;
let ends = 0;

const startThread = platform.startThread.bind(platform);

const startWatchedThread: typeof startThread = (onMessage, onEnd) => {
  const thread = startThread(
    (message) => {
      messages++;
      onMessage(message);
    },
    (error) => {
      ends++;
      onEnd(error);
    },
  );
  started.push(thread);
  return thread;
};

beforeEach(() => {
  started.length = 0;
  messages = 0;
  ends = 0;
  vi.spyOn(platform, "startThread").mockImplementation(startWatchedThread);
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
  it("goes on while the main thread waits for onProgress", async () => {
    choose(2);
    const batches: number[] = [];
    const onProgress = async (batch: number): Promise<void> => {
      batches.push(batch);
      if (batches.length > 1) return;
      for (const before = messages; messages < before + 2;) await platform.sleep(1);
    };
    await modelOf(job).fit(...samplesOf(job), {
      ...{ ...options, batchSize: 1, callbacks: [{ onProgress }] },
    });
    expect(started).toHaveLength(2);
    expect(batches[1]).toBeGreaterThan(batches[0] + 1);
    expect(batches.at(-1)).toBe(job.rows - 1);
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
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort();
    }, 200);
    const fit = model.fit(...samplesOf(job), { ...options, epochs: 1e6, signal: stop.signal });
    await expect(fit).rejects.toBeInstanceOf(TrainingInterruptedError);
    clearTimeout(timer);
    expect(started).toHaveLength(3);
    expect(ends).toBe(3);
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
    expect((error as Error).message).toMatch(/^Cannot go on training: one of its threads has/);
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

  describe("fails when a thread cannot start, and changes no weight,", () => {
    const error = new Error("no room for another thread");
    const failsLater: typeof startThread = (_, onEnd) => {
      setTimeout(() => {
        onEnd(error);
      }, 1);
      const end = (): Promise<void> => Promise.resolve();
      return { post: () => undefined, keepProgramRunning: () => undefined, end };
    };
    const failsAtOnce = (): never => {
      throw error;
    };

    it.each([
      ["later", failsLater],
      ["at once", failsAtOnce],
    ])("%s: neither in fit nor in evaluate", async (_, start) => {
      choose(2);
      vi.spyOn(platform, "startThread").mockImplementation(start);
      const model = modelOf(job);
      const first = hashOf(model);
      const why = "one of its threads has ended (no room for another thread); the model has the";
      const fit = model.fit(...samplesOf(job), options);
      await expect(fit).rejects.toThrow(`Cannot go on training: ${why} weights of the last whole`);
      const measured = model.evaluate(...samplesOf(job));
      await expect(measured).rejects.toThrow(`Cannot evaluate the model: ${why}`);
      expect(hashOf(model)).toBe(first);
    });
  });

  it("ends the threads that have started when another one cannot", async () => {
    choose(3);
    vi.spyOn(platform, "startThread").mockImplementation((...listeners) => {
      if (started.length === 2) throw new Error("no room for another thread");
      return startWatchedThread(...listeners);
    });
    await expect(modelOf(job).fit(...samplesOf(job), options)).rejects.toBeInstanceOf(ThreadError);
    expect(started).toHaveLength(2);
    expect(ends).toBe(2);
  });
});
