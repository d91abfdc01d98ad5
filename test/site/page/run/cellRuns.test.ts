import { beforeEach, expect, test } from "vitest";
import { CellRuns, type RunnableCell } from "../../../../site/src/page/run/cellRuns";
import type { OutputSink, RunResult, Session } from "../../../../site/src/session/session";

/** A run that waits for the test to end it. */
interface Waiting {
  readonly sink: OutputSink;
  end(result: Partial<RunResult>): void;
}

let waiting: Waiting[] = [];
let events: string[] = [];

const session = {
  run: (_source: string, sink: OutputSink) =>
    new Promise<RunResult>((resolve) => {
      const end = (result: Partial<RunResult>): void => {
        resolve({ ok: true, count: waiting.length, aborted: false, ...result });
      };
      waiting.push({ sink, end });
    }),
  restart: () => Promise.resolve(),
  stop: () => events.push("stop"),
  close: () => events.push("close"),
} as unknown as Session;

function runs(): CellRuns {
  return new CellRuns(() => session, {
    state: () => undefined,
    busy: (isBusy) => events.push(isBusy ? "busy" : "idle"),
    recorded: (id) => events.push(`recorded ${id}`),
  });
}

function cell(id: string): RunnableCell {
  return {
    id,
    source: `// ${id}`,
    begin: () => events.push(`begin ${id}`),
    showState: (state, count) => events.push(`${id} ${state} ${count ?? ""}`),
    show: (outputs) => events.push(`${id} shows ${outputs.length}`),
    settle: () => events.push(`settle ${id}`),
  };
}

beforeEach(() => {
  [waiting, events] = [[], []];
});

test("CellRuns runs cells one after the other, and records what they leave", async () => {
  const all = runs();
  const outcomes = [all.run(cell("a")), all.run(cell("b"))];
  expect([all.isBusy, all.has("a"), all.has("c"), all.busyTime > 0]).toEqual([
    ...[true, true, false, true],
  ]);
  waiting[0].sink.stream("stdout", "x");
  waiting[0].end({ count: 1 });
  await outcomes[0];
  waiting[1].end({ count: 2 });
  await outcomes[1];
  expect(events).toEqual([
    ...["begin a", "a waiting ", "busy", "a running ", "begin b", "b waiting ", "a shows 1"],
    ...["b running ", "a shows 1", "recorded a", "settle a", "a ready 1"],
    ...["idle", "b shows 0", "recorded b", "settle b", "b ready 2"],
  ]);
  expect(all.finished.get("a")).toMatchObject({ count: 1 });
  expect([all.isBusy, all.busyTime]).toEqual([false, 0]);
});

test("CellRuns says in a line what went wrong", async () => {
  const outcome = runs().run(cell("a"));
  waiting[0].sink.error({ ename: "TypeError", evalue: "no\nmore", traceback: [] });
  waiting[0].end({ ok: false });
  expect(await outcome).toMatchObject({ ok: false, problem: "TypeError: no" });
});

test("CellRuns leaves the outputs of a cell that was never begun", async () => {
  const all = runs();
  const outcome = all.run(cell("a"));
  waiting[0].end({ ok: false, aborted: true });
  await outcome;
  expect(all.finished.size).toBe(0);
  expect(events.filter((event) => event.startsWith("a "))).toEqual([
    ...["a waiting ", "a running ", "a ready "],
  ]);
});

test("CellRuns records a display that a later cell updates, until variables are gone", async () => {
  const all = runs();
  const first = all.run(cell("a"));
  waiting[0].sink.display({ "text/plain": "1" }, "id");
  waiting[0].end({});
  await first;
  const second = all.run(cell("b"));
  events = [];
  waiting[1].sink.update({ "text/plain": "2" }, "id");
  expect(events).toEqual(["a shows 1", "recorded a"]);
  waiting[1].end({});
  await second;
  await all.restart();
  events = [];
  waiting[1].sink.update({ "text/plain": "3" }, "id");
  expect(events).toEqual([]);
});

test("CellRuns passes on Stop, and ends its session with the page", async () => {
  const all = runs();
  all.stop();
  all.close();
  expect(events).toEqual([]);
  const outcome = all.run(cell("a"));
  all.stop();
  all.close();
  waiting[0].end({});
  await outcome;
  expect(events).toEqual(expect.arrayContaining(["stop", "close"]));
});
