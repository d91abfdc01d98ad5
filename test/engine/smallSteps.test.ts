import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  activations,
  Dense,
  losses,
  Sequential,
  setBackend,
  SGD,
  TrainingInterruptedError,
  xor,
  type ActivationName,
  type LossName,
} from "@deltabook/nn";
import { SmallSteps } from "../../lib/src/engine/smallSteps";
import { PlainSteps } from "../../lib/src/models/plainSteps";
import { optimizers, train, trainModel, type Job } from "./job";

afterEach(() => {
  vi.restoreAllMocks();
  setBackend("auto");
});

/** 150 batches, more than one call takes, where the batch size is 1. */
const job: Job = {
  ...{ inputs: 3, rows: 150 },
  layers: [
    [5, "tanh"],
    [2, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
};

function xorModel(): Sequential {
  const model = new Sequential([
    new Dense(3, { activation: "sigmoid", inputShape: [2] }),
    new Dense(1, { activation: "sigmoid" }),
  ]);
  model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 0.5 }) });
  return model;
}

describe("SmallSteps", () => {
  it("give the bits of plain steps, whatever the small net, the data and the settings are", async () => {
    const width = fc.integer({ min: 1, max: 9 });
    const layer = fc.tuple(
      width,
      fc.constantFrom(...(Object.keys(activations) as ActivationName[])),
    );
    const arbitraryJob = fc.record({
      ...{ inputs: width, rows: fc.integer({ min: 2, max: 150 }) },
      layers: fc.array(layer, { minLength: 1, maxLength: 4 }),
      loss: fc.constantFrom(...(Object.keys(losses) as LossName[])),
      optimizer: fc.constantFrom(...(Object.keys(optimizers) as Job["optimizer"][])),
      useBias: fc.boolean(),
      measuresAccuracy: fc.boolean(),
      filling: fc.record({ seed: fc.nat(1000), zeros: fc.constantFrom(0, 30, 81, 100) }),
    });
    const settings = fc.record({
      epochs: fc.integer({ min: 1, max: 3 }),
      batchSize: fc.integer({ min: 1, max: 70 }),
      shuffle: fc.boolean(),
      validationSplit: fc.constantFrom(0, 0.2, 0.5),
      seed: fc.nat(),
    });
    const next = vi.spyOn(SmallSteps.prototype, "next");
    const sameBits = fc.asyncProperty(arbitraryJob, settings, async (given, options) => {
      const { rows } = given;
      const batchSize = Math.min(
        options.batchSize,
        Math.floor(rows * (1 - options.validationSplit)),
      );
      const all = { ...options, batchSize };
      next.mockClear();
      const left = await train(given, 1, all);
      expect(next).toHaveBeenCalled();
      expect(left).toEqual(await train(given, "reference", all));
    });
    await fc.assert(sameBits, { numRuns: 150 });
  }, 60_000);

  it("end with the batch whose loss is not finite, and bring the last epoch back", async () => {
    for (const batchSize of [1, 7]) {
      const lefts = await Promise.all(
        (["reference", 1] as const).map(async (way) => {
          const model = new Sequential([new Dense(2, { inputShape: [3] })], { seed: 1 });
          const optimizer = new SGD({ learningRate: 100 });
          model.compile({ loss: "meanSquaredError", optimizer });
          return trainModel(model, job, way, { batchSize, epochs: 9 });
        }),
      );
      expect(lefts[1]).toEqual(lefts[0]);
      expect(lefts[0].error).toMatch(/^NonFiniteLossError: .* in batch [1-9]\d+ of epoch/);
    }
  });

  it("leave messages and signals their turn, though no epoch takes long", async () => {
    const { x, y } = xor();
    const stop = new AbortController();
    const model = xorModel();
    setTimeout(() => {
      stop.abort();
    }, 1);
    const training = model.fit(x, y, { epochs: 1e9, verbose: 0, signal: stop.signal });
    await expect(training).rejects.toBeInstanceOf(TrainingInterruptedError);
  });

  it("train from 200 steps on, plain steps less and where there is not memory enough", async () => {
    const small = vi.spyOn(SmallSteps.prototype, "next");
    const plain = vi.spyOn(PlainSteps.prototype, "next");
    const { x, y } = xor();
    const options = { batchSize: 1, verbose: 0 } as const;
    await xorModel().fit(x, y, { ...options, epochs: 49 });
    expect([small.mock.calls.length, plain.mock.calls.length]).toEqual([0, 196]);
    await xorModel().fit(x, y, { ...options, epochs: 50 });
    expect([small.mock.calls.length, plain.mock.calls.length]).toEqual([50, 196]);

    const wide = { ...job, rows: 9000 };
    const expected = await train(wide, "reference");
    small.mockClear();
    vi.spyOn(WebAssembly.Memory.prototype, "grow").mockImplementation(() => {
      throw new RangeError("no more pages");
    });
    expect(await train(wide, 1)).toEqual(expected);
    expect(small).not.toHaveBeenCalled();
  });
});
