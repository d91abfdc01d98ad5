import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CompilerClient } from "../../../site/src/session/compilerClient";
import { FakeWorker, fakeWorkers } from "./fakeWorker";

const url = new URL("https://a.org/assets/compiler.js");

beforeEach(fakeWorkers);
afterEach(() => {
  vi.unstubAllGlobals();
});

test("CompilerClient starts its worker with the first question, and gives each its answer", async () => {
  const client = new CompilerClient(url);
  expect(FakeWorker.started).toEqual([]);
  const settled = client.ask("settle", "declare let a;", ["a"]);
  const problems = client.ask("diagnose", "", "1");
  const { sent } = FakeWorker.last;
  expect(FakeWorker.started).toHaveLength(1);
  expect(sent[0]).toEqual({ id: 1, task: "settle", input: ["declare let a;", ["a"]] });
  FakeWorker.last.answer({ id: 2, value: [] });
  FakeWorker.last.answer({ id: 1, value: "declare let a;" });
  expect(await problems).toEqual([]);
  expect(await settled).toBe("declare let a;");
});

test("CompilerClient passes an error on", async () => {
  const asked = new CompilerClient(url).ask("diagnose", "", "1");
  FakeWorker.last.answer({ id: 1, error: "Cannot compile: no" });
  await expect(asked).rejects.toThrow("Cannot compile: no");
});

test("CompilerClient says that it cannot be loaded, and is loaded anew by the next question", async () => {
  const client = new CompilerClient(url);
  const asked = client.ask("diagnose", "", "1");
  FakeWorker.last.onerror({ message: "" });
  await expect(asked).rejects.toThrow(
    "Cannot load the TypeScript compiler, https://a.org/assets/compiler.js: check the network, then try it again",
  );
  void client.ask("diagnose", "", "2");
  expect(FakeWorker.started).toHaveLength(2);
});

test("CompilerClient.close ends the worker, and whoever waits hears of it", async () => {
  const client = new CompilerClient(url);
  const asked = client.ask("diagnose", "", "1");
  client.close();
  expect(FakeWorker.last.isEnded).toBe(true);
  await expect(asked).rejects.toThrow("the compiler was ended");
});
