import { hasMethods, positiveInteger, randomSeed, received } from "../checks";
import { Matrix, type MatrixLike } from "../matrix";
import { History, NonFiniteLossError, Sequential } from "../models";
import { InterruptedError, interruptSignal, platform } from "../platform";
import type { InputsLike } from "../scaledBytes";
import { jobProgress } from "./jobProgress";
import { oneAfterAnother } from "./oneAfterAnother";
import { onThreads, type Job, type JobWatch } from "./onThreads";
import { packData } from "./packedData";
import type { Run } from "./run";
import type { Outcome, ParallelFitOptions, Task } from "./task";

/** Settings of `trainInParallel`. */
export interface TrainInParallelOptions {
  /** The seeds, one network each; a number n stands for the seeds 0 to n - 1. */
  seeds: number | readonly number[];
  /** Samples x inputs. */
  x: InputsLike;
  /** Samples x outputs. */
  y: MatrixLike;
  /** As in `model.fit`; where it names no seed for the shuffling, each network's own is taken. */
  fit?: ParallelFitOptions;
  /** Samples that are measured after each epoch and never trained on. */
  validationData?: readonly [x: InputsLike, y: MatrixLike];
  /** Samples that the trained networks are evaluated on; `x` and `y` where there are none. */
  testData?: readonly [x: InputsLike, y: MatrixLike];
  /** How many networks are trained at the same time; else as many as the machine has cores. */
  threads?: number;
  /** Stops all training once it is aborted. */
  signal?: AbortSignal;
  /** 0: silent; 1: a progress bar. */
  verbose?: 0 | 1;
}

const attempt = "Cannot train in parallel";

/**
 * Trains one network for each seed, several at the same time, each in a thread of its own: what a single training gave may
 * be luck, what twenty gave is not.
 *
 * Each network is made and compiled by `makeModel`, then trained as `model.fit(x, y, { seed, ...fit })` would: the results
 * are the same, bit for bit, with any number of threads. Where none can be had, and where a network holds parts of your
 * own making, which cannot be sent to a thread, one is trained after the other. The threads wait half a minute for the
 * next call, unless the program ends.
 *
 * @param makeModel - makes the compiled model of a seed, for example `new Sequential(layers, { seed })`
 * @returns one run for each seed, in their order; one that diverged has an `error`
 * @throws TypeError or RangeError if data or a setting is wrong; Error if a model is not compiled.
 * @throws InterruptedError if it was stopped; ThreadError if a thread failed.
 *
 * @example
 * import { Dense, failureRate, Sequential, summarize, trainInParallel, xor } from "@deltabook/nn";
 * const makeModel = (seed: number) => {
 *   const hidden = new Dense(4, { activation: "tanh", inputShape: [2] });
 *   const model = new Sequential([hidden, new Dense(1, { activation: "sigmoid" })], { seed });
 *   model.compile({ loss: "binaryCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
 *   return model;
 * };
 * const runs = await trainInParallel(makeModel, { seeds: 3, ...xor(), fit: { epochs: 2 }, threads: 1, verbose: 0 });
 * runs.map(({ seed }) => seed); // => [ 0, 1, 2 ]
 * summarize(runs.map(({ evaluation }) => evaluation.loss)).count; // => 3
 * failureRate(runs, ({ error }) => error !== null); // => 0
 */
export async function trainInParallel(
  makeModel: (seed: number) => Sequential,
  { seeds, x, y, fit = {}, validationData, testData, ...options }: TrainInParallelOptions,
): Promise<Run[]> {
  const { threads = platform.coreCount(), signal, verbose = 1 } = options;
  positiveInteger(attempt, "threads", threads);
  const list = checkSeeds(seeds);
  const data = packData({ train: [x, y], validation: validationData, test: testData });
  const models = makeModels(makeModel, list, data.train[0].shape[1]);
  const tasks = models.map((model, i) => makeTask(model, { seed: list[i], ...checkFit(fit) }));
  const stop = interruptSignal("Training was stopped", signal);
  const progress = jobProgress(tasks.length, fit.epochs ?? 1, verbose);
  try {
    const outcomes = await doAll({ tasks, data }, threads, { ...progress, signal: stop.signal });
    return outcomes.map((outcome, i) => makeRun(list[i], models[i], outcome));
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new InterruptedError(
      `Training was stopped after ${progress.finished()} of ${tasks.length} networks`,
      { cause: error },
    );
  } finally {
    stop.release();
    progress.close();
  }
}

async function doAll(job: Job, threads: number, watch: JobWatch): Promise<Outcome[]> {
  const count = Math.min(threads, job.tasks.length);
  const canBeSent = job.tasks.every(({ model }) => !(model instanceof Sequential));
  const outcomes = count > 1 && canBeSent ? await onThreads(job, count, watch) : null;
  return outcomes ?? oneAfterAnother(job, watch);
}

function checkSeeds(seeds: unknown): readonly number[] {
  if (!Array.isArray(seeds)) {
    return Array.from({ length: positiveInteger(attempt, "seeds", seeds) }, (_, seed) => seed);
  }
  if (seeds.length > 0) return seeds.map((seed) => randomSeed(attempt, seed));
  throw new RangeError(`${attempt}: seeds must have at least one seed, received an empty array`);
}

function makeModels(
  makeModel: (seed: number) => Sequential,
  seeds: readonly number[],
  inputs: number,
): readonly Sequential[] {
  if (typeof makeModel !== "function") {
    throw new TypeError(
      `${attempt}: makeModel must be a function that makes the model of a seed, received ${received(makeModel)}`,
    );
  }
  const models = seeds.map((seed) => checkModel(makeModel(seed), seed));
  if (new Set(models).size < models.length) {
    throw new TypeError(`${attempt}: makeModel must make a new model for each seed`);
  }
  for (const model of models) if (!model.built) model.build(inputs);
  return models;
}

function checkModel(model: unknown, seed: number): Sequential {
  if (!hasMethods<Sequential>(model, ["fit", "toJSON", "setWeights"])) {
    throw new TypeError(
      `${attempt}: makeModel must give a Sequential, received ${received(model)} for seed ${seed}`,
    );
  }
  if (model.loss) return model;
  throw new Error(
    `${attempt}: the model of seed ${seed} is not compiled; call model.compile({ loss, optimizer }) in makeModel`,
  );
}

function checkFit(fit: ParallelFitOptions): ParallelFitOptions {
  for (const key of ["callbacks", "signal", "validationData", "verbose"]) {
    if (!(key in fit)) continue;
    const way = key === "callbacks" ? "they cannot be sent to a thread" : "give it beside fit";
    throw new TypeError(`${attempt}: fit must not have ${key}; ${way}`);
  }
  return fit;
}

function makeTask(model: Sequential, fit: ParallelFitOptions): Task {
  try {
    return { model: model.toJSON(), fit };
  } catch {
    return { model, fit };
  }
}

/** Brings what was learnt to the model. */
function makeRun(seed: number, model: Sequential, outcome: Outcome): Run {
  const { weights, evaluation, error } = outcome;
  const history = Object.assign(new History(), outcome.history);
  const shapes = model.getWeights();
  model.setWeights(shapes.map(({ rows, columns }, i) => new Matrix(rows, columns, weights[i])));
  model.history = history;
  return {
    ...{ seed, model, history, evaluation },
    error: error && new NonFiniteLossError(error.message, error.epoch),
  };
}
