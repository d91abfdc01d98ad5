import { afterEach, expect, test } from "vitest";
import { Dense, Sequential, setBackend } from "@deltabook/nn";
import { endWaitingThreads, onThreadsNeeded } from "../../lib/src/engine/waitingThreads";

afterEach(() => {
  setBackend("wasm");
  onThreadsNeeded(() => Promise.resolve());
});

test("endWaitingThreads ends those that wait, as was said last", async () => {
  const ended: string[] = [];
  for (const name of ["first", "second"]) {
    onThreadsNeeded(() => {
      ended.push(name);
      return Promise.resolve();
    });
  }
  await endWaitingThreads();
  expect(ended).toEqual(["second"]);
});

test.each([
  ["on threads of its own ends those that wait", 2, 1],
  ["on one thread lets them wait", 1, 0],
])("training %s", async (_, threads, times) => {
  let ended = 0;
  onThreadsNeeded(() => {
    ended++;
    return Promise.resolve();
  });
  setBackend("wasm", { threads });
  const model = new Sequential([new Dense(200, { inputShape: [300] })]);
  model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
  const rows = (width: number): number[][] =>
    Array.from({ length: 200 }, () => Array<number>(width).fill(1));
  await model.fit(rows(300), rows(200), { epochs: 1, batchSize: 100, verbose: 0 });
  expect(ended).toBe(times);
});
