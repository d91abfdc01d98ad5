import { afterEach, describe, expect, it } from "vitest";
import {
  Adam,
  ByteTensor,
  Dense,
  LearningRateScheduler,
  Sequential,
  setBackend,
  SGD,
  type Callback,
  type FitOptions,
  type Optimizer,
} from "@deltabook/nn";
import { choose, hashOf, modelOf, samplesOf, sparse, train, trainModel, type Job } from "./job";
import type { Left, Way } from "./job";

afterEach(() => {
  setBackend("auto");
});

const job: Job = {
  ...{ inputs: 6, rows: 50, filling: sparse },
  layers: [
    [33, "tanh"],
    [2, "sigmoid"],
  ],
  ...{ loss: "binaryCrossentropy", optimizer: "adam" },
};

const options = { epochs: 3, batchSize: 16 } as const;

/** What `inWay` gives in plain TypeScript, and what it gives on this many threads, must be the same. */
async function expectSame<T>(threads: number, inWay: (way: Way) => Promise<T>): Promise<T> {
  const plain = await inWay("reference");
  expect(await inWay(threads)).toEqual(plain);
  return plain;
}

describe.each([1, 2])("a trainer on %i threads does as plain steps do:", (threads) => {
  it("shows a callback the weights of each batch and the means so far", async () => {
    const seen = await expectSame(threads, async (way) => {
      const model = modelOf(job);
      const lines: unknown[] = [];
      const onBatchEnd: Callback["onBatchEnd"] = (batch, logs) =>
        void lines.push([batch, hashOf(model), logs]);
      await trainModel(model, job, way, { ...options, callbacks: [{ onBatchEnd }] });
      return lines;
    });
    expect(seen).toHaveLength(3 * 4);
    expect(new Set(seen.map((line) => (line as string[])[1])).size).toBe(3 * 4);
  });

  it("tells how far it is after the last batch of each epoch", async () => {
    const seen = await expectSame(threads, async (way) => {
      const lines: unknown[] = [];
      const onProgress: Callback["onProgress"] = (batch, logs) => {
        if (batch === 3) lines.push([batch, logs]);
      };
      await train(job, way, { ...options, callbacks: [{ onProgress }] });
      return lines;
    });
    expect(seen).toHaveLength(3);
  });

  it("goes on from the fit before, with the optimizer's memory", async () => {
    await expectSame(threads, async (way) => {
      const model = modelOf(job);
      return [
        await trainModel(model, job, way, options),
        await trainModel(model, job, way, { ...options, batchSize: 50, shuffle: false }),
      ];
    });
  });

  it("goes on from a fit that the other backend did, and that one from its own", async () => {
    const model = modelOf(job);
    const plain = modelOf(job);
    for (const way of ["reference", threads, threads, "reference"] as const) {
      const expected = await trainModel(plain, job, "reference", options);
      expect(await trainModel(model, job, way, options)).toEqual(expected);
    }
  });

  it("takes a new learning rate in each epoch, by a LearningRateScheduler", async () => {
    await expectSame(threads, (way) => {
      const callbacks = [new LearningRateScheduler((epoch) => 0.1 / (epoch + 1))];
      return train(job, way, { ...options, callbacks });
    });
  });

  it.each([
    ["Adam", (): Optimizer => new Adam()],
    ["SGD", (): Optimizer => new SGD({ learningRate: 0.1, momentum: 0.5 })],
  ])("takes a new learning rate of %s in each batch", async (_, optimizer) => {
    await expectSame(threads, (way) => {
      const model = modelOf(job);
      model.compile({ loss: "meanSquaredError", optimizer: optimizer() });
      const onBatchEnd = (): void => {
        model.optimizer!.learningRate! *= 0.77;
      };
      return trainModel(model, job, way, { ...options, callbacks: [{ onBatchEnd }] });
    });
  });

  describe("ends after the batch", () => {
    type End = (model: Sequential) => { callbacks: Callback[]; signal?: AbortSignal };

    const ends: [string, End][] = [
      [
        "in which onBatchEnd sets stopTraining",
        (model) => ({
          callbacks: [{ onBatchEnd: (batch) => void (model.stopTraining = batch === 1) }],
        }),
      ],
      [
        "that follows when onEpochBegin sets stopTraining",
        (model) => ({ callbacks: [{ onEpochBegin: () => void (model.stopTraining = true) }] }),
      ],
      [
        "in which an epoch ended where onEpochEnd sets stopTraining",
        (model) => ({ callbacks: [{ onEpochEnd: () => void (model.stopTraining = true) }] }),
      ],
      ["in which onBatchEnd aborts the signal", () => abortIn("onBatchEnd")],
      ["that follows when onEpochBegin aborts the signal", () => abortIn("onEpochBegin")],
      ["in which an epoch ended where onEpochEnd aborts the signal", () => abortIn("onEpochEnd")],
      [
        "in which onBatchEnd throws",
        () => ({ callbacks: [{ onBatchEnd: () => Promise.reject(new Error("mine")) }] }),
      ],
    ];

    it.each(ends)("%s, and can go on", async (__, end) => {
      await expectSame(threads, async (way) => {
        const model = modelOf(job);
        const all: FitOptions = { ...options, validationSplit: 0.2, ...end(model) };
        const first = await trainModel(model, job, way, all);
        return [first, await trainModel(model, job, way, options)];
      });
    });

    function abortIn(name: keyof Callback): { callbacks: Callback[]; signal: AbortSignal } {
      const stop = new AbortController();
      const callback = {
        [name]: (): void => {
          stop.abort();
        },
      };
      return { callbacks: [callback], signal: stop.signal };
    }
  });

  it("ends with the same error when the loss is not finite, and brings the last epoch back", async () => {
    const lefts = await expectSame(threads, async (way): Promise<Left[]> => {
      const model = new Sequential(
        [new Dense(40, { activation: "tanh", inputShape: [6] }), new Dense(2)],
        { seed: 3 },
      );
      const optimizer = new SGD({ learningRate: 0.01, momentum: 0.9 });
      model.compile({ loss: "meanSquaredError", optimizer });
      const grow: Callback = {
        onEpochBegin: (epoch) => void (optimizer.learningRate = epoch === 2 ? 1e20 : 0.01),
      };
      const first = await trainModel(model, job, way, { ...options, callbacks: [grow], epochs: 5 });
      optimizer.learningRate = 0.01;
      return [first, await trainModel(model, job, way, options)];
    });
    expect(lefts[0].error).toMatch(/^NonFiniteLossError: .*of epoch 3; the weights of the epoch/);
    expect(lefts[0].history.loss).toHaveLength(2);
    expect(lefts[1].error).toBeNull();
  });

  it("brings the start back when the first epoch fails, and the optimizer's first state", async () => {
    await expectSame(threads, async (way) => {
      const model = modelOf({ ...job, layers: [[2, "linear"]] });
      const first = hashOf(model);
      const optimizer = new Adam({ learningRate: 1e38 });
      model.compile({ loss: "meanSquaredError", optimizer });
      const { error, hash } = await trainModel(model, job, way, options);
      expect(hash).toBe(first);
      optimizer.learningRate = 0.01;
      return [error, await trainModel(model, job, way, options)];
    });
  });

  it("finds the same epoch not finite where a weight gets infinite and its input is zero", async () => {
    // Plain steps pass over zeros, the dense kernels make NaN of them and the weight: batches may differ, no more.
    const doomed: Job = { ...job, rows: 60, layers: [[3, "linear"]] };
    await expectSame(threads, async (way) => {
      const activation = "sigmoid";
      const layers = [new Dense(5, { activation, inputShape: [6] }), new Dense(4, { activation })];
      const model = new Sequential([...layers, new Dense(3)], { seed: 1 });
      const optimizer = new SGD({ learningRate: 1e38 });
      model.compile({ loss: "binaryCrossentropy", optimizer });
      const { error, ...left } = await trainModel(model, doomed, way, { ...options, batchSize: 8 });
      const parts = /^(NonFiniteLossError): .*(epoch \d+); the weights of (.*) are/.exec(error!);
      return [left, parts!.slice(1)];
    });
  });

  it("trains on bytes that count as divided as on the numbers themselves", async () => {
    const bytes = Uint8Array.from({ length: job.rows * job.inputs }, (_, i) => (i * 37) % 256);
    const x = new ByteTensor(bytes, [job.rows, job.inputs]).divide(255);
    const [, y] = samplesOf(job);
    await expectSame(threads, async (way) => {
      const model = modelOf(job);
      choose(way);
      const inputs = way === "reference" ? x.toMatrix() : x;
      const all = { ...options, verbose: 0, validationSplit: 0.2 } as const;
      const { history } = await model.fit(inputs, y, all);
      return [hashOf(model), history];
    });
  });
});

describe("a trainer that is asked to stop between two batches", () => {
  const [x, y] = samplesOf({ ...job, rows: 8000 });

  it.each([1, 2])("validates all samples all the same, on %i threads", async (threads) => {
    choose(threads);
    const model = modelOf(job);
    let batches = 0;
    const onProgress = (): void => {
      batches++;
      model.stopTraining = true;
    };
    const history = await model.fit(x, y, {
      ...{ verbose: 0, epochs: 50, batchSize: 1, validationData: [x, y] },
      callbacks: [{ onProgress }],
    });
    setBackend("reference");
    const { loss } = await model.evaluate(x, y);
    expect(history.history.valLoss).toEqual([loss]);
    expect(batches).toBeGreaterThan(0);
  });

  it.each([1, 2])("tells of the last one that it did, on %i threads", async (threads) => {
    const long = { ...job, rows: 8000 };
    const model = modelOf(long);
    let last = -1;
    const onProgress = async (batch: number): Promise<void> => {
      last = batch;
      await new Promise((resolve) => setTimeout(resolve, 40)); // meanwhile, training goes on
      model.stopTraining = true;
    };
    const left = await trainModel(model, long, threads, {
      ...{ batchSize: 1, callbacks: [{ onProgress }] },
    });
    const plain = modelOf(long);
    const onBatchEnd = (batch: number): void => void (plain.stopTraining = batch === last);
    const all = { batchSize: 1, callbacks: [{ onBatchEnd }] };
    expect(left).toEqual(await trainModel(plain, long, "reference", all));
  });

  it.each([1, 2])(
    "and rejects with what a slow onProgress throws, on %i threads",
    async (threads) => {
      choose(threads);
      const model = modelOf(job);
      const onProgress = async (batch: number): Promise<void> => {
        if (batch === 7999) return;
        await new Promise((resolve) => setTimeout(resolve, 1000));
        throw new Error("mine");
      };
      // One thread does an epoch before anybody must be told within it, but not a thousand.
      const options = {
        verbose: 0,
        batchSize: 1,
        epochs: 1000,
        callbacks: [{ onProgress }],
      } as const;
      const fit = model.fit(x, y, options);
      await expect(fit).rejects.toThrow("mine");
    },
  );
});
