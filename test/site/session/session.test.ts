import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RunnerRequest } from "../../../site/src/session/messages";
import { Session, type RunResult, type SessionState } from "../../../site/src/session/session";
import { Recorder } from "../../web/session/recorder";
import { FakeWorker, fakeWorkers } from "./fakeWorker";

let states: SessionState[];
let session: Session;

beforeEach(() => {
  states = [];
  fakeWorkers();
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("", { status: 404 })));
  session = new Session({
    base: new URL("https://a.org/book/"),
    notebook: "01-structure",
    onState: (state) => states.push(state),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function worker(name: string): FakeWorker | undefined {
  const { started } = FakeWorker;
  return started.filter(({ url, isEnded }) => url.pathname.endsWith(name) && !isEnded).at(-1);
}

/** Answers the compiler's question number `id`, and waits until the cell runs. */
async function compile(id: number, declOutput: string): Promise<void> {
  await vi.waitFor(() => {
    expect(worker("compiler.js")?.sent).toHaveLength(id);
  });
  worker("runner.js")!.answer({ kind: "ready" });
  worker("compiler.js")!.answer({ id, value: { diagnostics: [], output: "", declOutput } });
  await vi.waitFor(() => {
    expect(states.at(-1)).toBe("busy");
  });
  await Promise.resolve();
}

function end(ok: boolean, assigned: readonly string[] = []): void {
  const { id } = worker("runner.js")!.sent.at(-1) as Extract<RunnerRequest, { kind: "run" }>;
  worker("runner.js")!.answer({ kind: "end", id, ok, assigned });
}

function run(source: string): { result: Promise<RunResult>; recorder: Recorder } {
  const recorder = new Recorder();
  return { result: session.run(source, recorder), recorder };
}

test("Session compiles each cell with the declarations of those before it", async () => {
  const first = run("const a = 1;");
  await compile(1, "declare const a = 1;");
  end(true);
  expect(await first.result).toEqual({ ok: true, count: 1, aborted: false });
  void run("a");
  await vi.waitFor(() => {
    expect(worker("compiler.js")!.sent).toHaveLength(2);
  });
  expect(worker("compiler.js")!.sent[1]).toMatchObject({ input: ["declare const a = 1;", "a"] });
  expect(states).toEqual(["starting", "compiling", "busy", "idle", "compiling"]);
});

test("Session asks what is left of a failed cell when the next one comes", async () => {
  const first = run("const a = f();");
  await compile(1, "declare const a: number;");
  end(false, ["b"]);
  expect(await first.result).toMatchObject({ ok: false, aborted: false });
  expect(worker("compiler.js")!.sent).toHaveLength(1);
  void run("a");
  await vi.waitFor(() => {
    expect(worker("compiler.js")!.sent[1]).toMatchObject({
      task: "settle",
      input: ["declare const a: number;", ["b"]],
    });
  });
});

test("Session.stop calls off a cell that is being compiled", async () => {
  const { result, recorder } = run("const a = 1;");
  await vi.waitFor(() => {
    expect(worker("compiler.js")).toBeDefined();
  });
  session.stop();
  expect(await result).toEqual({ ok: false, count: 0, aborted: true });
  expect(recorder.outputs).toEqual([]);
});

test("Session.stop asks first, and ends the worker of a cell that runs on", async () => {
  const { result, recorder } = run("while (true) {}");
  const waiting = run("1");
  await compile(1, "");
  const runner = worker("runner.js")!;
  vi.useFakeTimers();
  session.stop();
  await vi.advanceTimersByTimeAsync(700);
  expect(runner.sent.at(-1)).toEqual({ kind: "stop" });
  expect(runner.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(runner.isEnded).toBe(true);
  expect(await result).toEqual({ ok: false, count: 1, aborted: false });
  expect(recorder.outputs).toMatchObject([{ output_type: "error", ename: "Interrupted" }]);
  expect(await waiting.result).toMatchObject({ aborted: true });
});

test("Session.stop leaves the worker of a cell that ends by itself", async () => {
  const { result } = run("await fit()");
  await compile(1, "");
  const runner = worker("runner.js")!;
  vi.useFakeTimers();
  session.stop();
  await vi.advanceTimersByTimeAsync(100);
  end(false);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await result).toMatchObject({ ok: false, count: 1 });
  expect(runner.isEnded).toBe(false);
});

test("Session.stop waits longer for a worker that has heard it, however often it is pressed", async () => {
  const { result } = run("await fit()");
  await compile(1, "");
  const runner = worker("runner.js")!;
  vi.useFakeTimers();
  session.stop();
  session.stop();
  await vi.advanceTimersByTimeAsync(100);
  runner.answer({ kind: "stop heard" });
  runner.answer({ kind: "stop heard" });
  await vi.advanceTimersByTimeAsync(5000);
  expect(runner.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(runner.isEnded).toBe(true);
  expect(await result).toMatchObject({ ok: false, count: 1 });
});

test("Session.restart ends the worker, and begins to count anew", async () => {
  const { result, recorder } = run("while (true) {}");
  await compile(1, "declare const a: 1;");
  const restarted = session.restart();
  await vi.waitFor(() => {
    expect(FakeWorker.last.url.pathname).toBe("/book/assets/runner.js");
  });
  FakeWorker.last.answer({ kind: "ready" });
  await restarted;
  expect(await result).toEqual({ ok: false, count: 1, aborted: false });
  expect(recorder.outputs).toEqual([]);
  const next = run("1");
  await compile(2, "");
  expect(worker("compiler.js")!.sent[1]).toMatchObject({ input: ["", "1"] });
  end(true);
  expect(await next.result).toEqual({ ok: true, count: 1, aborted: false });
});

test("Session.restart needs no worker where none was started", async () => {
  await session.restart();
  expect(FakeWorker.started).toEqual([]);
});

test("Session.close ends both workers", async () => {
  const { result } = run("1");
  await compile(1, "");
  session.close();
  expect(await result).toMatchObject({ ok: false, aborted: false });
  expect(FakeWorker.started.every(({ isEnded }) => isEnded)).toBe(true);
});
