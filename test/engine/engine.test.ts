import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from "vitest";
import { setBackend } from "@deltabook/nn";
import { startEngine } from "../../lib/src/engine/engine";
import { networkShape } from "../../lib/src/engine/networkShape";
import { OptimizerState } from "../../lib/src/models/optimizerState";
import { platform } from "../../lib/src/platform";
import { choose, modelOf, samplesOf, train, type Job } from "./job";
import { networkOf } from "./network";

/** How many threads run. */
let running = 0;

beforeEach(() => {
  const startThread = platform.startThread.bind(platform);
  vi.spyOn(platform, "startThread").mockImplementation((...listeners) => {
    const thread = startThread(...listeners);
    running++;
    return {
      ...thread,
      end: async () => {
        await thread.end();
        running--;
      },
    };
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  setBackend("auto");
});

/** Needs more than the page with which a memory begins. */
const job: Job = {
  ...{ inputs: 60, rows: 300 },
  layers: [
    [40, "relu"],
    [10, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
};

/** Lets no memory grow from now on. */
function refuseMemory(): Mock {
  return vi.spyOn(WebAssembly.Memory.prototype, "grow").mockImplementation(() => {
    throw new RangeError("no more pages");
  });
}

describe.each([1, 2])("where there is not memory enough for %i threads", (threads) => {
  it("fit trains by plain steps, and no thread goes on running", async () => {
    const options = { epochs: 2, batchSize: 70, validationSplit: 0.2 };
    const plain = await train(job, "reference", options);
    const grow = refuseMemory();
    expect(await train(job, threads, options)).toEqual(plain);
    expect(grow).toHaveBeenCalled();
    expect(running).toBe(0);
  });

  it("evaluate and predict give the same", async () => {
    const [x, y] = samplesOf(job);
    const model = modelOf(job);
    choose("reference");
    const expected = [await model.evaluate(x, y), model.predict(x)];
    const grow = refuseMemory();
    choose(threads);
    expect([await model.evaluate(x, y), model.predict(x)]).toEqual(expected);
    expect(grow).toHaveBeenCalled();
    expect(running).toBe(0);
  });
});

describe("startEngine", () => {
  it("ends its threads when anything else goes wrong, and throws", async () => {
    const [x, y] = samplesOf(job);
    const copyRow = vi.spyOn(x, "copyRow").mockImplementation(() => {
      throw new TypeError("mine");
    });
    choose(2);
    await expect(modelOf(job).fit(x, y, { verbose: 0 })).rejects.toThrow(new TypeError("mine"));
    expect(copyRow).toHaveBeenCalled();
    expect(running).toBe(0);
  });

  it("gives its memory back at its end, for the next one on threads", async () => {
    const network = networkOf(job);
    const { layers } = network;
    const [x, y] = samplesOf(job);
    const grow = vi.spyOn(WebAssembly.Memory.prototype, "grow");
    for (let i = 0; i < 3; i++) {
      const engine = await startEngine({
        ...{ network: networkShape(network)!, layers, train: { x, y }, batchSize: 50, threads: 2 },
        slots: new OptimizerState(network.optimizer, layers).slots,
        attempt: "go on training",
      });
      await engine!.end();
      expect(running).toBe(0);
    }
    expect(new Set(grow.mock.contexts).size).toBe(1);
    expect((grow.mock.contexts[0] as WebAssembly.Memory).buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("gives no memory back where a thread has failed, and another may still write", async () => {
    const samples = samplesOf(job);
    const grow = vi.spyOn(WebAssembly.Memory.prototype, "grow");
    vi.spyOn(platform, "startThread").mockImplementation((_, onEnd) => ({
      post: () => {
        onEnd(new Error("mine"));
      },
      keepProgramRunning: () => undefined,
      end: () => Promise.resolve(),
    }));
    choose(2);
    await expect(modelOf(job).evaluate(...samples)).rejects.toThrow("mine");
    grow.mockClear();
    await expect(modelOf(job).evaluate(...samples)).rejects.toThrow("mine");
    expect(grow).toHaveBeenCalled();
  });

  it("trains the same in a memory that larger samples have filled before", async () => {
    const options = { epochs: 2, batchSize: 64 };
    const small: Job = { ...job, rows: 100, inputs: 20 };
    const plain = await train(small, "reference", options);
    await train(job, 2, options);
    expect(await train(small, 2, options)).toEqual(plain);
    await train({ ...job, filling: { seed: 5, zeros: 81 } }, 2, options);
    expect(await train(small, 2, options)).toEqual(plain);
  });
});
