import { createHash } from "node:crypto";
import {
  Adam,
  Dense,
  Matrix,
  Sequential,
  setBackend,
  SGD,
  type ActivationName,
  type FitOptions,
  type History,
  type LossName,
  type Optimizer,
} from "@deltabook/nn";
import { probabilities, smallValues, type Filling } from "../kernels/float32";

/** A network and the samples that it is trained on: the same every time that it is made. */
export interface Job {
  readonly inputs: number;
  readonly rows: number;
  readonly layers: readonly (readonly [units: number, activation: ActivationName])[];
  readonly loss: LossName;
  readonly optimizer: keyof typeof optimizers;
  readonly useBias?: boolean;
  readonly measuresAccuracy?: boolean;
  readonly filling?: Filling;
}

export const optimizers = {
  sgd: () => new SGD({ learningRate: 0.05 }),
  momentum: () => new SGD({ learningRate: 0.02, momentum: 0.9 }),
  adam: () => new Adam({ learningRate: 0.01 }),
} as const satisfies Record<string, () => Optimizer>;

/** Many zeros, so that they are stored sparse, or none. */
export const sparse: Filling = { seed: 11, zeros: 81 };
export const dense: Filling = { seed: 12, zeros: 0 };

export function samplesOf(job: Job): [x: Matrix, y: Matrix] {
  const { inputs, rows, layers, filling = dense } = job;
  const units = layers[layers.length - 1][0];
  const x = smallValues(rows * inputs, filling).map((value) => value / 20);
  const y = probabilities(rows * units, { seed: filling.seed + 1, zeros: 50 });
  return [new Matrix(rows, inputs, x), new Matrix(rows, units, y)];
}

export function modelOf(job: Job): Sequential {
  const { inputs, layers, loss, optimizer, useBias = true, measuresAccuracy = true } = job;
  const model = new Sequential(
    layers.map(([units, activation], i) => {
      const initializer = { biasInitializer: "randomUniform" } as const;
      const options = { activation, useBias, ...(useBias ? initializer : {}) };
      return new Dense(units, i === 0 ? { ...options, inputShape: [inputs] } : options);
    }),
    { seed: 4 },
  );
  model.compile({
    ...{ loss, optimizer: optimizers[optimizer]() },
    metrics: measuresAccuracy ? ["accuracy"] : [],
  });
  return model;
}

/** "reference", or on how many threads the WebAssembly kernels run. */
export type Way = "reference" | number;

export function choose(way: Way): void {
  if (way === "reference") setBackend("reference");
  else setBackend("wasm", { threads: way });
}

/** The SHA-256 of all weights. */
export function hashOf(model: Sequential): string {
  const hash = createHash("sha256");
  for (const { data } of model.getWeights()) hash.update(data);
  return hash.digest("hex").slice(0, 16);
}

/** What training leaves: numbers to compare without any tolerance. */
export interface Left {
  readonly hash: string;
  readonly history: History["history"];
  readonly error: string | null;
}

/** Trains the job's network in that way. */
export async function train(job: Job, way: Way, options: FitOptions = {}): Promise<Left> {
  return trainModel(modelOf(job), job, way, options);
}

/** Trains a network, perhaps not for the first time. */
export async function trainModel(
  model: Sequential,
  job: Job,
  way: Way,
  options: FitOptions = {},
): Promise<Left> {
  choose(way);
  try {
    const [x, y] = samplesOf(job);
    const error = await model
      .fit(x, y, { verbose: 0, seed: 7, ...options })
      .then(() => null)
      .catch((reason: unknown) => String(reason));
    return { hash: hashOf(model), history: model.history!.history, error };
  } finally {
    setBackend("auto");
  }
}
