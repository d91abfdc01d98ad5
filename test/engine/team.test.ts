import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { Team } from "../../lib/src/engine/team";

/** Where the team's integers lie, and behind them what the threads count. */
const address = 64;
const begin = 128;

function makeMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
}

/** What each thread of a team posts at its end; see teamThread.cjs. */
async function runThreads(
  memory: WebAssembly.Memory,
  size: number,
  tasks: readonly number[] | null,
): Promise<unknown[]> {
  const program = join(import.meta.dirname, "teamThread.cjs");
  const threads = Array.from(
    { length: size },
    (_, thread) => new Worker(program, { workerData: { memory, size, thread, tasks } }),
  );
  return Promise.all(
    threads.map(
      (thread) =>
        new Promise((resolve, reject) => {
          thread.once("message", resolve);
          thread.once("error", reject);
        }),
    ),
  );
}

describe("a Team of one thread", () => {
  const team = new Team(makeMemory(), address, 1);
  const done: number[] = [];
  const work = (tile: number): void => void done.push(tile);

  it("does each tile once, in order, in one task after the other", () => {
    team.share(3, work);
    team.share(0, work);
    team.share(2, work);
    expect(done).toEqual([0, 1, 2, 0, 1]);
  });

  it("leaves out all tiles once it is stopped, and says so, until that is taken back", () => {
    done.length = 0;
    const stopAtOne = (tile: number): void => {
      work(tile);
      if (tile === 1) team.stop();
    };
    expect(team.shareUnlessStopped(2, work)).toBe(false);
    expect(team.shareUnlessStopped(4, stopAtOne)).toBe(true);
    expect(team.shareUnlessStopped(4, work)).toBe(true);
    expect(done).toEqual([0, 1, 0, 1]);
    team.share(1, work); // what may not be left out
    team.stop(false);
    expect(team.shareUnlessStopped(1, work)).toBe(false);
    expect(done).toEqual([0, 1, 0, 1, 0, 0]);
  });
});

describe.each([2, 4])("a Team of %i threads", (size) => {
  it("does each tile once, before any of them goes on, also with fewer tiles than threads", async () => {
    const tasks = [1, 7, 0, 2, 1, 1, 30, 3];
    const expected = tasks.map((tiles) => new Array<number>(tiles).fill(1));
    const seen = await runThreads(makeMemory(), size, tasks);
    expect(seen).toEqual(new Array(size).fill(expected));
  });

  it("stops after the same task in all threads", async () => {
    const memory = makeMemory();
    const done = new Int32Array(memory.buffer, begin, 1);
    const ends = runThreads(memory, size, null);
    while (Atomics.load(done, 0) < 3000) await new Promise((resolve) => setTimeout(resolve, 1));
    new Team(memory, address, size).stop();
    const [times, ...others] = (await ends) as number[];
    expect(others).toEqual(new Array(size - 1).fill(times));
    const tiles = Atomics.load(done, 0);
    expect(tiles).toBeGreaterThanOrEqual(3 * times);
    expect(tiles).toBeLessThanOrEqual(3 * times + 3);
  });
});
