import { afterEach, describe, expect, it } from "vitest";
import { Dense, setBackend } from "@deltabook/nn";
import { chooseThreads } from "../../lib/src/engine/chooseThreads";
import { networkShape } from "../../lib/src/engine/networkShape";
import { networkOf } from "./network";

afterEach(() => {
  setBackend("auto");
});

/** 2,000 weights that multiply something. */
const network = networkOf({
  ...{ inputs: 100, rows: 1, layers: [[20, "sigmoid"]] },
  ...{ loss: "binaryCrossentropy", optimizer: "sgd" },
});
const shape = networkShape(network);

describe("chooseThreads", () => {
  it("leaves less than 20,000 multiplications a step to plain steps", () => {
    setBackend("auto", { threads: 3 });
    const small = chooseThreads(network, { batchSize: 9, rows: 9e9 });
    expect(small).toMatchObject({ isLarge: false, shape: null });
    const large = chooseThreads(network, { batchSize: 10, rows: 10 });
    expect(large).toEqual({ isLarge: true, shape, threads: 1 });
  });

  it("takes the kernels for a small net, too, from 200 steps on", () => {
    setBackend("auto", { threads: 3 });
    const amount = { batchSize: 1, rows: 9 };
    expect(chooseThreads(network, { ...amount, steps: 199 }).shape).toBeNull();
    const long = chooseThreads(network, { ...amount, steps: 200 });
    expect(long).toEqual({ isLarge: false, shape, threads: 1 });
  });

  it("takes threads from 2e9 multiplications in all on", () => {
    setBackend("auto", { threads: 3 });
    const rows = 1e6;
    expect(chooseThreads(network, { batchSize: 32, rows: rows - 1 }).threads).toBe(1);
    expect(chooseThreads(network, { batchSize: 32, rows }).threads).toBe(3);
  });

  it("takes the engine and all threads for the smallest work where WebAssembly was chosen", () => {
    setBackend("wasm", { threads: 2 });
    const choice = chooseThreads(network, { batchSize: 1, rows: 1 });
    expect(choice).toEqual({ isLarge: false, shape, threads: 2 });
  });

  it("takes no engine where plain TypeScript was chosen", () => {
    setBackend("reference");
    const choice = chooseThreads(network, { batchSize: 1e6, rows: 1e9 });
    expect(choice).toEqual({ isLarge: true, shape: null, threads: 1 });
  });

  it("takes no engine for a layer of the learner's own", () => {
    class Own extends Dense {}
    const own = new Own(20, { inputShape: [100] });
    setBackend("wasm", { threads: 2 });
    const choice = chooseThreads({ ...network, layers: [own] }, { batchSize: 32, rows: 32 });
    expect(choice.shape).toBeNull();
  });
});
