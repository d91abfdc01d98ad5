import { beforeEach, expect, test } from "vitest";
import { CellRuns, type RunnableCell } from "../../../../site/src/page/run/cellRuns";
import type {
  OutputSink,
  RunResult,
  Session,
  SessionState,
} from "../../../../site/src/session/session";

/** A run that waits for the test to end it. */
interface Waiting {
  readonly sink: OutputSink;
  end(result: Partial<RunResult>): void;
}

let waiting: Waiting[] = [];
let events: string[] = [];
let setState: (state: SessionState) => void = () => undefined;

const session = {
  run: (_source: string, sink: OutputSink) =>
    new Promise<RunResult>((resolve) => {
      const end = (result: Partial<RunResult>): void => {
        resolve({ ok: true, count: waiting.length, aborted: false, ...result });
      };
      waiting.push({ sink, end });
    }),
  restart: () => {
    setState("starting");
    return Promise.resolve();
  },
  stop: () => events.push("stop"),
  close: () => events.push("close"),
} as unknown as Session;

function runs(): CellRuns {
  const begin = (onState: (state: SessionState) => void): Session => {
    setState = onState;
    return session;
  };
  return new CellRuns(begin, {
    state: () => undefined,
    busy: (isBusy) => events.push(isBusy ? "busy" : "idle"),
    recorded: (id) => events.push(`recorded ${id}`),
    forgotten: () => events.push("forgotten"),
  });
}

function cell(id: string): RunnableCell {
  return {
    id,
    source: `// ${id}`,
    begin: () => events.push(`begin ${id}`),
    hint: ({ evalue }) => (evalue === "missing" ? "Run what makes it." : undefined),
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

test("CellRuns puts a hint above an error, and says it instead", async () => {
  const all = runs();
  const outcome = all.run(cell("a"));
  waiting[0].sink.error({ ename: "E", evalue: "missing", traceback: ["E: missing"] });
  waiting[0].end({ ok: false });
  expect(await outcome).toMatchObject({ problem: "Run what makes it." });
  expect(all.finished.get("a")!.log.outputs).toMatchObject([
    { evalue: "missing", traceback: ["\x1b[1mRun what makes it.\x1b[0m\n", "E: missing"] },
  ]);
});

test("CellRuns knows how cells ended, until their variables are gone", async () => {
  const all = runs();
  const outcomes = ["a", "b", "c"].map((id) => all.run(cell(id)));
  waiting[0].end({});
  waiting[1].sink.error({ ename: "Interrupted", evalue: "", traceback: [] });
  waiting[1].end({ ok: false });
  waiting[2].end({ ok: false });
  await Promise.all(outcomes);
  const ends = (): unknown[] => ["a", "b", "c", "d"].map((id) => all.endOf(id));
  expect(ends()).toEqual(["success", "stop", "failure", undefined]);
  await all.restart();
  expect(ends()).toEqual([undefined, undefined, undefined, undefined]);
});

test("CellRuns numbers no cell whose session has ended", async () => {
  const all = runs();
  const outcome = all.run(cell("a"));
  setState("starting");
  events = [];
  setState("not started"); // the worker was ended
  expect(events).toEqual(["forgotten"]);
  waiting[0].end({ ok: false, count: 1 });
  await outcome;
  expect([events.at(-1), all.endOf("a")]).toEqual(["a ready ", undefined]);
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
  setState("starting"); // the worker was ended, and a new one begins
  expect(events.at(-1)).toBe("forgotten");
  events = [];
  waiting[1].sink.update({ "text/plain": "3" }, "id");
  expect(events).toEqual([]);
});

test("CellRuns shows the outputs of a cell's newest run, whatever an earlier one still puts out", async () => {
  const all = runs();
  const first = all.run(cell("a"));
  waiting[0].sink.display({ "text/plain": "1" }, "id");
  waiting[0].end({ count: 1 });
  await first;
  const second = all.run(cell("a"));
  events = [];
  waiting[0].sink.stream("stdout", "while the second waits");
  expect(events).toEqual(["a shows 2", "recorded a"]);
  waiting[1].sink.stream("stdout", "2");
  events = [];
  waiting[1].sink.update({ "text/plain": "late" }, "id");
  waiting[0].sink.stream("stdout", "late");
  expect(events).toEqual([]);
  waiting[1].end({ count: 2 });
  await second;
  expect(all.finished.get("a")).toMatchObject({ count: 2, log: { outputs: [{ text: "2" }] } });
});

test.each(["forget", "forgetAll"] as const)(
  "CellRuns.%s: what ran or runs leaves nothing any more, the next run does",
  async (forget) => {
    const all = runs();
    const outcomes = [all.run(cell("a")), all.run(cell("a"))];
    waiting[0].end({ count: 1 });
    await outcomes[0];
    all[forget]("a");
    expect(all.finished.size).toBe(0);
    events = [];
    waiting[0].sink.stream("stdout", "late");
    waiting[1].end({ count: 2 });
    await outcomes[1];
    expect(events).toEqual(["idle", "settle a", "a ready 2"]);
    const next = all.run(cell("a"));
    waiting[2].end({ count: 3 });
    await next;
    expect(all.finished.get("a")).toMatchObject({ count: 3 });
  },
);

test("CellRuns.restart says that all is forgotten, with or without a session", async () => {
  const all = runs();
  await all.restart();
  expect(events).toEqual(["forgotten"]);
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
