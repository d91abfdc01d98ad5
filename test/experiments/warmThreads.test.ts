import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endWarmThreads, keepWarm, takeThread } from "../../lib/src/experiments/warmThreads";
import { platform } from "../../lib/src/platform";

/** A thread that does nothing, and what became of it. */
class FakeThread {
  keepsProgram = true;
  hasEnded = false;
  readonly #onEnd: (error: Error) => void;

  constructor(_: unknown, onEnd: (error: Error) => void) {
    this.#onEnd = onEnd;
  }

  readonly post = (): void => undefined;

  readonly keepProgramRunning = (wanted: boolean): void => {
    this.keepsProgram = wanted;
  };

  readonly end = (): Promise<void> => {
    this.hasEnded = true;
    this.#onEnd(new Error("it ended with exit code 1"));
    return Promise.resolve();
  };
}

const started: FakeThread[] = [];
/** How long the timers that are not called off would wait, and what they would do. */
const later = new Map<number, [milliseconds: number, work: () => void]>();

beforeEach(() => {
  started.length = 0;
  later.clear();
  vi.spyOn(platform, "startThread").mockImplementation((onMessage, onEnd) => {
    const thread = new FakeThread(onMessage, onEnd);
    started.push(thread);
    return thread;
  });
  let timers = 0;
  vi.spyOn(platform, "later").mockImplementation((milliseconds, work) => {
    const timer = timers++;
    later.set(timer, [milliseconds, work]);
    return () => later.delete(timer);
  });
});

afterEach(async () => {
  await endWarmThreads();
  vi.restoreAllMocks();
});

test("takeThread starts a thread where none waits", () => {
  expect(takeThread()).not.toBe(takeThread());
  expect(started).toHaveLength(2);
});

test("takeThread gives each thread that waits once; only who has one keeps the program running", () => {
  const [first, second] = [takeThread(), takeThread()];
  keepWarm([first, second]);
  expect(started.map(({ keepsProgram }) => keepsProgram)).toEqual([false, false]);
  expect(new Set([takeThread(), takeThread()])).toEqual(new Set([first, second]));
  expect(started.map(({ keepsProgram }) => keepsProgram)).toEqual([true, true]);
  expect([first, second]).not.toContain(takeThread());
});

test("takeThread leaves out a thread that has ended", async () => {
  const threads = [takeThread(), takeThread()];
  keepWarm(threads);
  await started[1].end();
  expect(takeThread()).toBe(threads[0]);
  takeThread();
  expect(started).toHaveLength(3);
});

test("keepWarm ends the threads that wait too long, by the time of the last call", () => {
  const [first, second] = [takeThread(), takeThread()];
  keepWarm([first]);
  keepWarm([second]);
  expect(takeThread()).toBe(second);
  expect([...later.keys()]).toEqual([1]);
  const [milliseconds, end] = later.get(1)!;
  expect(milliseconds).toBe(30_000);
  end();
  expect(started.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
});

test("endWarmThreads ends those that wait, and no others", async () => {
  const waits = takeThread();
  const works = takeThread();
  keepWarm([waits]);
  await endWarmThreads();
  expect([waits.isAlive, works.isAlive, later.size]).toEqual([false, true, 0]);
});
