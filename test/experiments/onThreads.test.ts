import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { InterruptedError, ThreadError, trainInParallel } from "@deltabook/nn";
import { endWarmThreads } from "../../lib/src/experiments/warmThreads";
import { platform, type Thread } from "../../lib/src/platform";
import { job, longFit, makeModel } from "./networks";

const startThread = platform.startThread.bind(platform);
const started: Thread[] = [];
/** How many of them have ended, and how many messages all have sent. */
let ends = 0;
let messages = 0;

beforeEach(() => {
  started.length = 0;
  ends = 0;
  messages = 0;
  vi.spyOn(platform, "startThread").mockImplementation((onMessage, onEnd) => {
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
  });
});

afterEach(async () => {
  await endWarmThreads();
  vi.restoreAllMocks();
});

const endless = { ...job, fit: longFit, threads: 2 };

/** Waits until both threads have the samples, and tell of their first epochs. */
async function untilTraining(): Promise<void> {
  while (messages < 4) await platform.sleep(1);
}

/** The weights and measures that two threads give. */
async function trainShortly(): Promise<unknown> {
  const runs = await trainInParallel(makeModel, { ...job, threads: 2 });
  return runs.map(({ model, evaluation }) => [model.getWeights(), evaluation]);
}

describe("trainInParallel has its threads from the call before,", () => {
  test("which learn the same again, on the samples of each call", async () => {
    const first = await trainShortly();
    const other = { x: [[3, 1]], y: [[1]], threads: 2 };
    const [run] = await trainInParallel(makeModel, { ...job, ...other });
    const [alone] = await trainInParallel(makeModel, { ...job, ...other, threads: 1 });
    expect(run.model.getWeights()).toEqual(alone.model.getWeights());
    expect(await trainShortly()).toEqual(first);
    expect([started.length, ends]).toEqual([2, 0]);
  });

  test("but never those of a call that goes on", async () => {
    const [first, second] = await Promise.all([trainShortly(), trainShortly()]);
    expect(first).toEqual(second);
    expect(started).toHaveLength(4);
    expect(await trainShortly()).toEqual(first);
    expect([started.length, ends]).toEqual([4, 0]);
  });

  test("another in place of one that has ended since", async () => {
    const first = await trainShortly();
    await started[0].end();
    expect(await trainShortly()).toEqual(first);
    expect([started.length, ends]).toEqual([3, 1]);
  });

  test("new ones after it was stopped", async () => {
    const first = await trainShortly();
    const stop = new AbortController();
    const training = trainInParallel(makeModel, { ...endless, signal: stop.signal });
    setTimeout(() => {
      stop.abort();
    }, 100);
    await expect(training).rejects.toBeInstanceOf(InterruptedError);
    expect([started.length, ends]).toEqual([2, 2]);
    expect(await trainShortly()).toEqual(first);
    expect([started.length, ends]).toEqual([4, 2]);
  });

  test("new ones after an error", async () => {
    const training = trainInParallel(makeModel, { ...job, y: [[1], [2]], threads: 2 });
    await expect(training).rejects.toBeInstanceOf(TypeError);
    expect([started.length, ends]).toEqual([2, 2]);
  });
});

test.each([1, 2])(
  "trainInParallel stops when its signal is aborted, with %i threads",
  async (threads) => {
    const stop = new AbortController();
    const reason = new Error("enough");
    const training = trainInParallel(makeModel, { ...endless, threads, signal: stop.signal });
    setTimeout(() => {
      stop.abort(reason);
    }, 200);
    const error: unknown = await training.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InterruptedError);
    expect(String(error)).toBe("Interrupted: Training was stopped after 0 of 6 networks");
    const count = threads === 1 ? 0 : 2;
    expect([started.length, ends]).toEqual([count, count]);
  },
);

test("trainInParallel does not begin when its signal is aborted already", async () => {
  for (const threads of [1, 2]) {
    const training = trainInParallel(makeModel, {
      ...endless,
      threads,
      signal: AbortSignal.abort(),
    });
    await expect(training).rejects.toBeInstanceOf(InterruptedError);
  }
  expect(ends).toBe(started.length);
});

test("trainInParallel fails when a thread ends in the middle, and leaves none", async () => {
  const training = trainInParallel(makeModel, endless);
  const failed = expect(training).rejects.toEqual(
    new ThreadError(
      "go on training in parallel",
      new Error("it ended with exit code 1"),
      "try again, or train one network after the other: { threads: 1 }",
    ),
  );
  await untilTraining();
  await started[0].end();
  await failed;
  expect(ends).toBe(2);
});

describe("trainInParallel trains one network after the other where a thread cannot start", () => {
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

  test.each([
    ["later", failsLater],
    ["at once", failsAtOnce],
  ])("%s", async (_, start) => {
    const expected = await trainInParallel(makeModel, { ...job, threads: 1 });
    vi.spyOn(platform, "startThread").mockImplementation(start);
    const runs = await trainInParallel(makeModel, { ...job, threads: 2 });
    expect(runs.map(({ evaluation }) => evaluation)).toEqual(
      expected.map(({ evaluation }) => evaluation),
    );
  });
});
