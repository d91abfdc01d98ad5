import { afterEach, describe, expect, test, vi } from "vitest";
import {
  Adam,
  Dense,
  Dropout,
  Random,
  regularizers,
  Sequential,
  SGD,
  type ActivationName,
  type Logs,
  type LossName,
} from "@deltabook/nn";
import { deviation, largestDeviation } from "./deviation";
import { fixture, rows, type Recorded } from "./fixtures";

type RecordedLayer =
  | { readonly rate: number; readonly seed: number }
  | {
      readonly units: number;
      readonly activation: ActivationName;
      readonly regularizer?: { readonly name: "l1" | "l2"; readonly strength: number };
    };

interface Samples {
  readonly x: Recorded;
  readonly y: Recorded;
}

interface Training {
  readonly name: string;
  readonly inputs: number;
  readonly layers: readonly RecordedLayer[];
  readonly lossName: LossName;
  readonly optimizer: keyof typeof optimizers;
  readonly epochs: number;
  readonly batchSize: number;
  readonly weights: readonly Recorded[];
  readonly train: Samples;
  readonly validation: Samples;
  /** Of the loss with its penalties, on all training samples, without dropout. */
  readonly gradients: readonly Recorded[];
  readonly predicted: Recorded;
  readonly before: Required<Pick<Logs, "loss" | "accuracy">>;
  /** What each step's dropout layers kept: 1, or 0 for what was dropped. */
  readonly masks: readonly (readonly (readonly number[])[])[];
  readonly history: Readonly<Record<"loss" | "accuracy" | "val_loss" | "val_accuracy", number[]>>;
  readonly evaluated: Required<Pick<Logs, "loss" | "accuracy">>;
  readonly after: readonly Recorded[];
}

const optimizers = {
  sgd: () => new SGD({ learningRate: 0.1 }),
  adam: () => new Adam({ learningRate: 0.01 }),
};

const { trainings, summary } = fixture("regularization") as {
  trainings: Training[];
  summary: { inputs: number; layers: RecordedLayer[]; text: string };
};

/** Of one pass, and of nine steps. */
const tolerance = 1e-5;
const trainingTolerance = 1e-4;

function makeLayer(layer: RecordedLayer): Dense | Dropout {
  if ("rate" in layer) return new Dropout(layer.rate);
  const { units, activation, regularizer } = layer;
  const kernelRegularizer = regularizer && regularizers[regularizer.name](regularizer.strength);
  return new Dense(units, { activation, kernelRegularizer });
}

function recorded({ inputs, layers, weights, lossName, optimizer }: Training): Sequential {
  const model = new Sequential(layers.map(makeLayer));
  model.build(inputs);
  model.setWeights(weights.map(rows));
  model.compile({ loss: lossName, optimizer: optimizers[optimizer](), metrics: ["accuracy"] });
  return model;
}

/** Lets dropout keep what Keras's kept. */
function replay(masks: Training["masks"]): void {
  const kept = masks.flat(2);
  let next = 0;
  vi.spyOn(Random.prototype, "uniform").mockImplementation(() => (kept[next++] === 1 ? 0.999 : 0));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(trainings)("parity with Keras: $name", (training) => {
  const { train, validation, epochs, batchSize } = training;
  const [x, y] = [rows(train.x), rows(train.y)];
  const [valX, valY] = [rows(validation.x), rows(validation.y)];

  test("outputs, without dropout", () => {
    const { data } = recorded(training).predict(valX);
    expect(deviation(data, training.predicted)).toBeLessThan(tolerance);
  });

  test("gradients of the loss with its penalties", () => {
    const gradients = recorded(training).gradients(x, y);
    const data = gradients.map((matrix) => matrix.data);
    expect(largestDeviation(data, training.gradients)).toBeLessThan(tolerance);
  });

  test("what evaluate gives before training", async () => {
    const { loss, accuracy } = await recorded(training).evaluate(x, y);
    expect(deviation([loss], training.before.loss)).toBeLessThan(tolerance);
    expect(Math.fround(accuracy!)).toBe(Math.fround(training.before.accuracy));
  });

  test("history, weights, and what evaluate gives after three epochs", async () => {
    const model = recorded(training);
    replay(training.masks);
    const options = { epochs, batchSize, shuffle: false, verbose: 0 } as const;
    const fit = await model.fit(x, y, { ...options, validationData: [valX, valY] });
    const { loss, accuracy, valLoss, valAccuracy } = fit.history;
    const { history, after, evaluated } = training;
    expect(deviation(loss, history.loss)).toBeLessThan(trainingTolerance);
    expect(deviation(valLoss!, history.val_loss)).toBeLessThan(trainingTolerance);
    expect(accuracy!.map(Math.fround)).toEqual(history.accuracy.map(Math.fround));
    expect(valAccuracy!.map(Math.fround)).toEqual(history.val_accuracy.map(Math.fround));
    const weights = model.getWeights().map(({ data }) => data);
    expect(largestDeviation(weights, after)).toBeLessThan(trainingTolerance);
    const last = await model.evaluate(valX, valY);
    expect(deviation([last.loss], evaluated.loss)).toBeLessThan(trainingTolerance);
  });
});

test("summary prints the rows that Keras prints, with dropout among them", () => {
  const model = new Sequential(summary.layers.map(makeLayer));
  model.build(summary.inputs);
  const bare = (text: string): string[] =>
    text
      .split("\n")
      .filter((line) => !/^[┏┡├└]/.test(line))
      .map((line) => line.replace(/\s+/g, " ").trim());
  expect(bare(model.summary())).toEqual(bare(summary.text).filter((line) => line !== ""));
});
