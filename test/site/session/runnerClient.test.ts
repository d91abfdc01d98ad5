import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RunnerClient } from "../../../site/src/session/runnerClient";
import { Recorder } from "../../web/session/recorder";
import { FakeWorker, fakeWorkers } from "./fakeWorker";

const url = new URL("https://a.org/assets/runner.js");
const cell = { diagnostics: [] };
const onLost = vi.fn();

beforeEach(() => {
  fakeWorkers();
  onLost.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function start(): Promise<RunnerClient> {
  const starting = RunnerClient.start(url, onLost);
  FakeWorker.last.answer({ kind: "ready" });
  return starting;
}

test("RunnerClient gives what a cell shows to its own sink, after its end too", async () => {
  const client = await start();
  const [first, second] = [new Recorder(), new Recorder()];
  const run = client.run({ label: "In[1]", source: "1", cell, sink: first });
  expect(FakeWorker.last.sent).toEqual([{ kind: "run", id: 0, label: "In[1]", source: "1", cell }]);
  const end = { kind: "end", id: 0, ok: true, assigned: ["a"] };
  FakeWorker.last.answer(end);
  expect(await run).toMatchObject({ ok: true, assigned: ["a"] });
  void client.run({ label: "In[2]", source: "2", cell, sink: second });
  const shown = (text: string): string =>
    JSON.stringify({ data: { "text/plain": text }, transient: { display_id: "d" } });
  FakeWorker.last.answer({ kind: "display", id: 1, content: shown("1"), update: false });
  FakeWorker.last.answer({ kind: "display", id: 1, content: shown("2"), update: true });
  FakeWorker.last.answer({ kind: "stream", id: 0, name: "stdout", text: "late" });
  FakeWorker.last.answer({ kind: "result", id: 1, text: "3" });
  expect(first.outputs).toEqual([{ output_type: "stream", name: "stdout", text: "late" }]);
  expect(second.outputs).toMatchObject([
    { output_type: "display_data", data: { "text/plain": "2" } },
    { output_type: "execute_result", data: { "text/plain": "3" } },
  ]);
});

test("RunnerClient says that it cannot be loaded", async () => {
  const starting = RunnerClient.start(url, onLost);
  FakeWorker.last.onerror({ message: "" });
  await expect(starting).rejects.toThrow(
    "Cannot load what runs the cells, https://a.org/assets/runner.js: check the network, then try it again",
  );
  expect(onLost).toHaveBeenCalledOnce();
});

test("RunnerClient.stop tells when the worker has heard it", async () => {
  const client = await start();
  const onHeard = vi.fn();
  client.stop(onHeard);
  expect(FakeWorker.last.sent).toEqual([{ kind: "stop" }]);
  expect(onHeard).not.toHaveBeenCalled();
  FakeWorker.last.answer({ kind: "stop heard" });
  expect(onHeard).toHaveBeenCalledTimes(1);
});

test("RunnerClient fails the cell that runs when its worker ends by itself", async () => {
  const client = await start();
  const crashed = client.run({ label: "", source: "", cell, sink: new Recorder() });
  FakeWorker.last.onerror({ message: "out of memory" });
  await expect(crashed).rejects.toThrow("has ended: out of memory; all variables are gone");
  expect(onLost).toHaveBeenCalledOnce();
  expect(FakeWorker.last.isEnded).toBe(true);
});

test("RunnerClient.end fails what its worker does, and what it is asked for later", async () => {
  const client = await start();
  const run = (): Promise<unknown> =>
    client.run({ label: "", source: "", cell, sink: new Recorder() });
  const add = (): Promise<unknown> => client.addFiles([], () => undefined);
  const begun = [run(), add()];
  client.end(new Error("stopped"));
  for (const each of [...begun, run(), add()]) await expect(each).rejects.toThrow("stopped");
  expect(FakeWorker.last.isEnded).toBe(true);
  expect(onLost).not.toHaveBeenCalled();
});
