import { afterEach, describe, expect, test, vi } from "vitest";
import {
  activations,
  Dense,
  failureRate,
  getBackend,
  Sequential,
  setBackend,
  SGD,
  trainInParallel,
  xor,
  type BackendName,
  type Run,
} from "@deltabook/nn";
import { endWarmThreads } from "../../lib/src/experiments/warmThreads";
import { platform } from "../../lib/src/platform";
import { job, makeModel } from "./networks";

afterEach(async () => {
  await endWarmThreads();
  vi.restoreAllMocks();
  setBackend("auto");
});

/** All that a run holds, as plain data. */
function plain({ seed, model, history, evaluation, error }: Run): unknown {
  const weights = model.getWeights().map(({ data }) => [...data]);
  return { seed, weights, history: history.history, evaluation, error: error?.message };
}

/** The same by hand: one model after the other. */
async function byHand(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const seed of job.seeds) {
    const model = makeModel(seed);
    const { history } = await model.fit(job.x, job.y, { seed, verbose: 0, ...job.fit });
    const evaluation = await model.evaluate(job.x, job.y);
    const weights = model.getWeights().map(({ data }) => [...data]);
    all.push({ seed, weights, history, evaluation, error: undefined });
  }
  return all;
}

describe("trainInParallel gives what fit gives, in the order of the seeds,", () => {
  test.each([1, 2, 3, 20])("with %i threads", async (threads) => {
    const started = vi.spyOn(platform, "startThread");
    const runs = await trainInParallel(makeModel, { ...job, threads });
    expect(runs.map(plain)).toEqual(await byHand());
    expect(started).toHaveBeenCalledTimes(threads === 1 ? 0 : Math.min(threads, 6));
  });

  test.each<BackendName>(["reference", "wasm"])("by the backend %s", async (name) => {
    const expected = await byHand();
    setBackend(name);
    const runs = await trainInParallel(makeModel, { ...job, threads: 2 });
    expect(runs.map(plain)).toEqual(expected);
    expect(getBackend().name).toBe(name);
  });

  test("for models without weights, and of parts that cannot be sent", async () => {
    const activation = { ...activations.tanh, name: "mine" };
    const make = (own: boolean) => (seed: number) => {
      const layers = [new Dense(3, { activation: own ? activation : "tanh" }), new Dense(1)];
      const model = new Sequential(layers, { seed });
      model.compile({ loss: "meanSquaredError", optimizer: "adam" });
      return model;
    };
    const [sent, own] = await Promise.all(
      [false, true].map((own) => trainInParallel(make(own), { ...job, threads: 2 })),
    );
    expect(own.map(plain)).toEqual(sent.map(plain));
  });
});

test("trainInParallel takes as many threads as there are cores, at most one for each seed", async () => {
  const started = vi.spyOn(platform, "startThread");
  vi.spyOn(platform, "coreCount").mockReturnValue(3);
  await trainInParallel(makeModel, job);
  expect(started).toHaveBeenCalledTimes(3);
  await endWarmThreads();
  await trainInParallel(makeModel, { ...job, seeds: 2 });
  expect(started).toHaveBeenCalledTimes(5);
});

test("trainInParallel counts the seeds from 0, and shuffles by them unless told otherwise", async () => {
  const runs = await trainInParallel(makeModel, { ...job, seeds: 2, threads: 1 });
  expect(runs.map(({ seed, model }) => [seed, model.seed])).toEqual([
    [0, 0],
    [1, 1],
  ]);
  const fit = { ...job.fit, seed: 77 };
  const [run] = await trainInParallel(makeModel, { ...job, seeds: [5], fit, threads: 1 });
  const model = makeModel(5);
  await model.fit(job.x, job.y, { ...fit, verbose: 0 });
  expect(run.model.getWeights()).toEqual(model.getWeights());
});

test.each([1, 2])(
  "trainInParallel validates and tests on other samples, with %i threads",
  async (threads) => {
    const other = [[[0.5, 0.5]], [[1]]] as [number[][], number[][]];
    const options = { ...job, threads, validationData: other, testData: other };
    const runs = await trainInParallel(makeModel, options);
    for (const { history, evaluation, model } of runs) {
      expect(history.history.valLoss!.at(-1)).toBe(evaluation.loss);
      expect(evaluation).toEqual(await model.evaluate(...other));
      expect(model.history).toBe(history);
    }
  },
);

test.each([1, 2])(
  "trainInParallel gives a divergence as a result, with %i threads",
  async (threads) => {
    const make = (seed: number): Sequential => {
      const model = new Sequential([new Dense(1, { inputShape: [2] })], { seed });
      const learningRate = seed === 1 ? 1e5 : 0.01;
      model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate }) });
      return model;
    };
    const runs = await trainInParallel(make, {
      seeds: 3,
      ...xor(),
      fit: { epochs: 9 },
      threads,
      verbose: 0,
    });
    expect(runs.map(({ error }) => error?.name)).toEqual([
      undefined,
      "NonFiniteLossError",
      undefined,
    ]);
    expect(failureRate(runs, ({ error }) => error !== null)).toBe(1 / 3);
    const [, { error, model }] = runs;
    const alone = make(1);
    await expect(alone.fit(job.x, job.y, { epochs: 9, seed: 1, verbose: 0 })).rejects.toEqual(
      error,
    );
    expect(model.getWeights()).toEqual(alone.getWeights());
    expect(runs[1].evaluation).toEqual(await alone.evaluate(job.x, job.y));
  },
);

describe("trainInParallel refuses", () => {
  const uncompiled = (): Sequential => new Sequential([new Dense(1, { inputShape: [2] })]);
  const shared = makeModel(0);

  test.each<[string, () => Promise<unknown>, string]>([
    [
      "no seeds",
      () => trainInParallel(makeModel, { ...job, seeds: [] }),
      "seeds must have at least one seed",
    ],
    [
      "a bad number of seeds",
      () => trainInParallel(makeModel, { ...job, seeds: 0 }),
      "seeds must be a positive integer, received 0",
    ],
    [
      "a bad seed",
      () => trainInParallel(makeModel, { ...job, seeds: [-1] }),
      "seed must be an integer from 0 to 4294967295, received -1",
    ],
    [
      "no threads",
      () => trainInParallel(makeModel, { ...job, threads: 0 }),
      "threads must be a positive integer, received 0",
    ],
    [
      "a model in place of a function",
      () => trainInParallel(shared as never, job),
      "makeModel must be a function that makes the model of a seed, received an object of class Sequential",
    ],
    [
      "no model",
      () => trainInParallel(() => 3 as never, job),
      "makeModel must give a Sequential, received 3 for seed 3",
    ],
    [
      "one model for all seeds",
      () => trainInParallel(() => shared, job),
      "makeModel must make a new model for each seed",
    ],
    [
      "a model that is not compiled",
      () => trainInParallel(uncompiled, job),
      "the model of seed 3 is not compiled; call model.compile({ loss, optimizer }) in makeModel",
    ],
    [
      "callbacks",
      () => trainInParallel(makeModel, { ...job, fit: { callbacks: [] } as never }),
      "fit must not have callbacks; they cannot be sent to a thread",
    ],
    [
      "what belongs beside fit",
      () => trainInParallel(makeModel, { ...job, fit: { verbose: 0 } as never }),
      "fit must not have verbose; give it beside fit",
    ],
  ])("%s", async (_, train, text) => {
    await expect(train()).rejects.toThrow(`Cannot train in parallel: ${text}`);
  });

  test.each([1, 2])("bad data as fit does, with %i threads", async (threads) => {
    const train = trainInParallel(makeModel, { ...job, y: [[1], [2]], threads });
    await expect(train).rejects.toThrow(
      new TypeError(
        "Cannot fit the model: x and y must have the same number of rows, received 4 and 2",
      ),
    );
  });
});
