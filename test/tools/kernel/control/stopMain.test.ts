import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stopIfBlocked } from "../../../../tools/kernel/control/stopMain";
import { ThreadState } from "../../../../tools/kernel/control/threadState";

let state: ThreadState;
let terminated: number;
/** The main thread answers when its loop has been ended often enough. */
let needed: number;
const terminate = (): Promise<void> => {
  terminated += 1;
  if (terminated === needed) state.answered = 2;
  return Promise.resolve();
};
/** What `stopIfBlocked` has done after so many milliseconds. */
async function after(milliseconds: number): Promise<number> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return terminated;
}

beforeEach(() => {
  vi.useFakeTimers();
  state = new ThreadState();
  terminated = 0;
  needed = 1;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("stopIfBlocked", () => {
  it("leaves a main thread alone that answers", async () => {
    const done = stopIfBlocked(1, state, terminate);
    state.answered = 1;
    expect(await after(5000)).toBe(0);
    expect(await done).toBe(false);
  });

  it("terminates what a main thread runs that does not answer for 300 ms", async () => {
    const done = stopIfBlocked(1, state, terminate);
    expect(await after(275)).toBe(0);
    expect(await after(50)).toBe(1);
    expect(await done).toBe(true);
  });

  it("gives what listens to Stop two seconds", async () => {
    state.listeners = 1;
    void stopIfBlocked(1, state, terminate);
    expect(await after(1900)).toBe(0);
    expect(await after(200)).toBe(1);
  });

  it("does not wait at a second press", async () => {
    state.listeners = 1;
    void stopIfBlocked(2, state, terminate);
    expect(await after(50)).toBe(1);
  });

  it("goes on until the main thread answers", async () => {
    needed = 3;
    const done = stopIfBlocked(1, state, terminate);
    expect(await after(5000)).toBe(3);
    expect(await done).toBe(true);
  });

  it("never terminates the compiler", async () => {
    vi.spyOn(state, "isCompiling", "get").mockReturnValue(true);
    void stopIfBlocked(2, state, terminate);
    expect(await after(10_000)).toBe(0);
  });
});
