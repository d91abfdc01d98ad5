import { expect, test } from "vitest";
import { CellQueue, type QueuedCell } from "../../../site/src/session/cellQueue";
import type { OutputSink, RunResult } from "../../../site/src/session/types";

const sink = {} as OutputSink;
const aborted = { ok: false, count: 0, aborted: true };

/** A queue whose cells end at once, those called "bad" with an error. */
function makeQueue(): { queue: CellQueue; log: string[] } {
  const log: string[] = [];
  const run = async ({ source }: QueuedCell): Promise<RunResult> => {
    log.push(`begin ${source}`);
    await Promise.resolve();
    log.push(`end ${source}`);
    return { ok: source !== "bad", count: 1, aborted: false };
  };
  return { queue: new CellQueue(run, () => log.push("empty")), log };
}

test("CellQueue runs one cell after the other", async () => {
  const { queue, log } = makeQueue();
  await Promise.all(["a", "b"].map((source) => queue.add({ source, sink })));
  await Promise.resolve();
  expect(log).toEqual(["begin a", "end a", "begin b", "end b", "empty"]);
});

test("CellQueue aborts what waits when a cell fails, and runs what comes later", async () => {
  const { queue, log } = makeQueue();
  const runs = await Promise.all(["bad", "b", "c"].map((source) => queue.add({ source, sink })));
  expect(runs.slice(1)).toEqual([aborted, aborted]);
  expect(await queue.add({ source: "d", sink })).toMatchObject({ ok: true });
  expect(log).not.toContain("begin b");
});

test("CellQueue.abortWaiting leaves the cell that runs", async () => {
  const { queue } = makeQueue();
  const runs = ["a", "b"].map((source) => queue.add({ source, sink }));
  queue.abortWaiting();
  expect(await Promise.all(runs)).toEqual([{ ok: true, count: 1, aborted: false }, aborted]);
});
