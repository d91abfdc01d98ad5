import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  activations,
  Dense,
  losses,
  Matrix,
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
import {
  modelOf,
  optimizers,
  samplesOf,
  train,
  trainModel,
  type Job,
  type Left,
  type Way,
} from "./job";

afterEach(() => {
  vi.restoreAllMocks();
  setBackend("auto");
});

/** 300 batches, more than one call takes, where the batch size is 1. */
const job: Job = {
  ...{ inputs: 3, rows: 300 },
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
      ...{ inputs: width, rows: fc.integer({ min: 2, max: 300 }) },
      layers: fc.array(layer, { minLength: 1, maxLength: 4 }),
      loss: fc.constantFrom(...(Object.keys(losses) as LossName[])),
      optimizer: fc.constantFrom(...(Object.keys(optimizers) as Job["optimizer"][])),
      useBias: fc.boolean(),
      measuresAccuracy: fc.boolean(),
      filling: fc.record({ seed: fc.nat(1000), zeros: fc.constantFrom(0, 30, 81, 100) }),
    });
    const settings = fc.record({
      epochs: fc.integer({ min: 1, max: 12 }),
      batchSize: fc.integer({ min: 1, max: 70 }),
      shuffle: fc.boolean(),
      validationSplit: fc.constantFrom(0, 0.2, 0.5),
      seed: fc.nat(),
    });
    const next = vi.spyOn(SmallSteps.prototype, "next");
    const trainEpochs = vi.spyOn(SmallSteps.prototype, "trainEpochs");
    const someone = fc.constantFrom([], [{}]);
    const all = [arbitraryJob, settings, someone] as const;
    const sameBits = fc.asyncProperty(...all, async (given, options, callbacks) => {
      const { rows } = given;
      const batchSize = Math.min(
        options.batchSize,
        Math.floor(rows * (1 - options.validationSplit)),
      );
      const fitOptions = { ...options, batchSize, callbacks };
      next.mockClear();
      trainEpochs.mockClear();
      const left = await train(given, 1, fitOptions);
      expect(next.mock.calls.length + trainEpochs.mock.calls.length).toBeGreaterThan(0);
      expect(left).toEqual(await train(given, "reference", fitOptions));
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
    const error: unknown = await training.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TrainingInterruptedError);
    const { epoch } = (error as TrainingInterruptedError).history;
    expect(epoch).toEqual(epoch.map((_, i) => i));

    const again = xorModel();
    const ended = again.fit(x, y, { epochs: 1e9, verbose: 0 });
    setTimeout(() => {
      again.stopTraining = true;
    }, 1);
    const { history } = await ended;
    const shorter = Math.min(epoch.length, history.loss.length);
    expect(history.loss.slice(0, shorter)).toEqual(model.history!.history.loss.slice(0, shorter));
    const whole = xorModel();
    await whole.fit(x, y, { epochs: history.loss.length, verbose: 0 });
    expect(again.getWeights()).toEqual(whole.getWeights());
  });

  it("take epochs together where nobody listens, else one after the other", async () => {
    const together = vi.spyOn(SmallSteps.prototype, "trainEpochs");
    const options = { batchSize: 30, epochs: 101, seed: 3 }; // 10 batches: 25 epochs are 250 steps
    const left = await train(job, 1, options);
    expect(together.mock.calls.map(([orders]) => orders.length)).toEqual([25, 25, 25, 25, 1]);
    for (const more of [{ callbacks: [{}] }, { batchSize: 1, epochs: 2 }]) {
      together.mockClear();
      await train(job, 1, { ...options, ...more });
      expect(together).not.toHaveBeenCalled();
    }
    expect(left).toEqual(await train(job, 1, { ...options, callbacks: [{}] }));
    expect(left).toEqual(await train(job, "reference", options));
  });

  it("tell which of many epochs diverges, and go on as plain steps do", async () => {
    const fits = async (way: Way, learningRate: number, batchSize: number): Promise<Left[]> => {
      const model = new Sequential([new Dense(2, { inputShape: [3] })], { seed: 1 });
      const optimizer = new SGD({ learningRate, momentum: 0.5 });
      model.compile({ loss: "meanSquaredError", optimizer });
      const diverged = await trainModel(model, job, way, { batchSize, epochs: 60 });
      optimizer.learningRate = 1e-9;
      return [diverged, await trainModel(model, job, way, { batchSize, epochs: 5 })];
    };
    // 25 epochs together of batches of 30 samples, 85 of 100 samples.
    const cases = [
      [3.1, 30, /Infinity in batch 4 of epoch 31;/],
      [5, 30, /Infinity in batch 9 of epoch 4;/],
      [5, 100, /Infinity in batch 3 of epoch 13;/],
      [1e30, 100, /Infinity in batch 2 of epoch 1; the weights of the start are back/],
    ] as const;
    for (const [learningRate, batchSize, error] of cases) {
      const lefts = await fits(1, learningRate, batchSize);
      expect(lefts).toEqual(await fits("reference", learningRate, batchSize));
      expect(lefts[0].error).toMatch(error);
    }
  });

  it("bring back what the optimizer remembers, too", async () => {
    const linear: Job = { ...job, layers: [[2, "linear"]], loss: "meanSquaredError" };
    const [first, second] = [modelOf(linear), modelOf(linear)];
    const [x, y] = samplesOf(linear);
    const far = x.data.map((value, i) => (i < 800 ? value : 1e38));
    setBackend("wasm", { threads: 1 });
    const options = { batchSize: 30, epochs: 9, shuffle: false, verbose: 0 } as const;
    const diverging = first.fit(new Matrix(x.rows, x.columns, far), y, options);
    await expect(diverging).rejects.toThrow(/ in batch 9 of epoch 1;/);
    await Promise.all([first.fit(x, y, options), second.fit(x, y, options)]);
    expect(first.getWeights()).toEqual(second.getWeights());
  });

  it("find the weights that are not finite though each loss is", async () => {
    const model = new Sequential([new Dense(1, { inputShape: [1], kernelInitializer: "zeros" })]);
    model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 1e38 }) });
    setBackend("wasm", { threads: 1 });
    const training = model.fit([[3]], [[9]], { verbose: 0 });
    await expect(training).rejects.toThrow(/weights were NaN or infinite at the end of epoch 1;/);
    expect(model.getWeights().map(({ data }) => data[0])).toEqual([0, 0]);
  });

  it("train from 200 steps on, plain steps less and where there is not memory enough", async () => {
    const small = vi.spyOn(SmallSteps.prototype, "trainEpochs");
    const plain = vi.spyOn(PlainSteps.prototype, "next");
    const { x, y } = xor();
    const options = { batchSize: 1, verbose: 0 } as const;
    await xorModel().fit(x, y, { ...options, epochs: 49 });
    expect([small.mock.calls.length, plain.mock.calls.length]).toEqual([0, 196]);
    await xorModel().fit(x, y, { ...options, epochs: 50 });
    expect([small.mock.calls.length, plain.mock.calls.length]).toEqual([1, 196]);

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
