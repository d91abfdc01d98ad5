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
async function compile(
  id: number,
  declOutput: string,
  sideOutputs: readonly object[] = [],
): Promise<void> {
  await vi.waitFor(() => {
    expect(worker("compiler.js")?.sent).toHaveLength(id);
  });
  worker("runner.js")!.answer({ kind: "ready" });
  const value = { diagnostics: [], output: "", declOutput, sideOutputs };
  worker("compiler.js")!.answer({ id, value });
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

test("Session gives a compiled module to the next cell that runs, where the one that it came with never began", async () => {
  const stopped = run('import "./tools"');
  await vi.waitFor(() => {
    expect(worker("compiler.js")?.sent).toHaveLength(1);
  });
  session.stop();
  expect(await stopped.result).toMatchObject({ aborted: true });
  const module = { path: "/notebooks/tools.js" };
  const value = { diagnostics: [], output: "", declOutput: "", sideOutputs: [module] };
  worker("compiler.js")!.answer({ id: 1, value });
  void run('import "./tools"');
  await compile(2, "");
  expect(worker("runner.js")!.sent.at(-1)).toMatchObject({ cell: { sideOutputs: [module] } });
  end(true);
  void run("1");
  await compile(3, "", [{ path: "/notebooks/more.js" }]);
  expect(worker("runner.js")!.sent.at(-1)).toMatchObject({
    cell: { sideOutputs: [{ path: "/notebooks/more.js" }] },
  });
});

test("Session begins anew when its worker has ended by itself", async () => {
  const first = run("const a = 1;");
  await compile(1, "declare const a = 1;");
  end(true);
  await first.result;
  const lost = run("new Array(2 ** 32 - 1).fill(0)");
  await compile(2, "");
  const runner = worker("runner.js")!;
  runner.onerror({ message: "out of memory" });
  expect(await lost.result).toEqual({ ok: false, count: 2, aborted: false });
  expect(lost.recorder.outputs).toMatchObject([
    { evalue: expect.stringContaining("are gone") as string },
  ]);
  expect([runner.isEnded, states.at(-1)]).toEqual([true, "not started"]);
  const next = run("1");
  await compile(3, "");
  expect(worker("compiler.js")!.sent[2]).toMatchObject({ input: ["", "1"] });
  end(true);
  expect(await next.result).toEqual({ ok: true, count: 1, aborted: false });
});

test("Session.restart leaves it to the next cell to say that what runs cells cannot be loaded", async () => {
  const { result } = run("1");
  await compile(1, "");
  const restarted = session.restart();
  await vi.waitFor(() => {
    expect(FakeWorker.started).toHaveLength(3);
  });
  FakeWorker.last.onerror({ message: "" });
  await restarted;
  expect(await result).toMatchObject({ ok: false });
  expect(states.at(-1)).toBe("not started");
  const next = run("1");
  await vi.waitFor(() => {
    expect(states.at(-1)).toBe("compiling");
  });
  FakeWorker.last.onerror({ message: "" });
  worker("compiler.js")!.answer({ id: 2, value: { diagnostics: [], output: "" } });
  expect(await next.result).toMatchObject({ ok: false, aborted: false });
  expect(next.recorder.outputs).toMatchObject([
    { evalue: expect.stringContaining("Cannot load what runs the cells") as string },
  ]);
});

test("Session.restart says to who gives it files what has ended that", async () => {
  const added = session.addMnistFiles([]);
  worker("runner.js")!.answer({ kind: "ready" });
  await vi.waitFor(() => {
    expect(worker("runner.js")!.sent).toHaveLength(1);
  });
  const restarted = session.restart();
  await expect(added).rejects.toThrow("It was ended, by Stop or Restart: try it again");
  FakeWorker.last.answer({ kind: "ready" });
  await restarted;
  expect(states.at(-1)).toBe("idle");
});

test("Session.hasCompiler is true as soon as the compiler has answered", async () => {
  expect(session.hasCompiler).toBe(false);
  void run("1");
  await compile(1, "");
  expect(session.hasCompiler).toBe(true);
  session.close();
  expect(session.hasCompiler).toBe(false);
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
