import { describe, expect, test } from "vitest";
import { Adam, SGD, type History, type Optimizer, type Sequential } from "@deltabook/nn";
import { deviation, largestDeviation } from "./deviation";
import {
  fixture,
  recordedModel,
  recordedOptimizer,
  rows,
  type Recorded,
  type RecordedNet,
  type RecordedOptimizer,
} from "./fixtures";

interface Net extends RecordedNet {
  readonly x: Recorded;
  readonly y: Recorded;
  readonly logits: Recorded;
  readonly outputs: Recorded;
  readonly loss: number;
  readonly gradients: readonly Recorded[];
  readonly after: Readonly<Record<keyof typeof steps, readonly Recorded[]>>;
}

interface Training extends RecordedNet {
  readonly optimizer: RecordedOptimizer;
  readonly epochs: number;
  readonly batchSize: number;
  readonly train: { readonly x: Recorded; readonly y: Recorded };
  readonly validation: { readonly x: Recorded; readonly y: Recorded };
  readonly history: Readonly<Record<"loss" | "accuracy" | "val_loss" | "val_accuracy", number[]>>;
  readonly evaluated: Readonly<Record<"loss" | "accuracy", number>>;
  readonly after: readonly Recorded[];
}

/** Of one number, or of one step; `deviation` says what it is relative to. */
const tolerance = 1e-5;
/** After three epochs. */
const trainingTolerance = 1e-3;

const steps = {
  sgd: [1, () => new SGD({ learningRate: 0.1 })],
  momentum: [2, () => new SGD({ learningRate: 0.1, momentum: 0.9 })],
  adam: [1, () => new Adam()],
  adamThreeSteps: [3, () => new Adam()],
} as const satisfies Record<string, readonly [number, () => Optimizer]>;

const { nets } = fixture("nets") as { nets: Net[] };
const { trainings } = fixture("training") as { trainings: Training[] };

function weightsOf(model: Sequential): Float32Array[] {
  return model.getWeights().map(({ data }) => data);
}

describe.each(nets)("parity with Keras: $name", (net) => {
  const [x, y] = [rows(net.x), rows(net.y)];

  test("logits and outputs", () => {
    const logits = recordedModel(net, { lastLinear: true }).predict(x);
    const outputs = recordedModel(net).predict(x);
    expect(deviation(logits.data, net.logits)).toBeLessThan(tolerance);
    expect(deviation(outputs.data, net.outputs)).toBeLessThan(tolerance);
  });

  test("loss", async () => {
    const { loss } = await recordedModel(net).evaluate(x, y);
    expect(deviation([loss], net.loss)).toBeLessThan(tolerance);
  });

  test("gradients", () => {
    const gradients = recordedModel(net).gradients(x, y);
    const data = gradients.map((matrix) => matrix.data);
    expect(largestDeviation(data, net.gradients)).toBeLessThan(tolerance);
  });

  test.each(Object.keys(steps) as (keyof typeof steps)[])("weights after %s", async (name) => {
    const [epochs, optimizer] = steps[name];
    const model = recordedModel(net, { optimizer: optimizer() });
    await model.fit(x, y, { epochs, batchSize: x.length, shuffle: false, verbose: 0 });
    expect(largestDeviation(weightsOf(model), net.after[name])).toBeLessThan(tolerance);
  });
});

describe.each(trainings)("parity with Keras over three epochs: $name", (training) => {
  const { train, validation, epochs, batchSize } = training;
  const [x, y] = [rows(validation.x), rows(validation.y)];

  async function trained(): Promise<[Sequential, History]> {
    const model = recordedModel(training, { optimizer: recordedOptimizer(training.optimizer) });
    const history = await model.fit(rows(train.x), rows(train.y), {
      epochs,
      batchSize,
      shuffle: false,
      validationData: [x, y],
      verbose: 0,
    });
    return [model, history];
  }

  test("loss and validation loss of each epoch", async () => {
    const [, { history }] = await trained();
    expect(deviation(history.loss, training.history.loss)).toBeLessThan(trainingTolerance);
    expect(deviation(history.valLoss!, training.history.val_loss)).toBeLessThan(trainingTolerance);
  });

  test("accuracy and validation accuracy of each epoch", async () => {
    const [, { history }] = await trained();
    const { accuracy, val_accuracy } = training.history;
    expect(history.accuracy!.map(Math.fround)).toEqual(accuracy.map(Math.fround));
    expect(history.valAccuracy!.map(Math.fround)).toEqual(val_accuracy.map(Math.fround));
  });

  test("weights, and what evaluate gives, afterwards", async () => {
    const [model] = await trained();
    const { loss, accuracy } = await model.evaluate(x, y);
    expect(largestDeviation(weightsOf(model), training.after)).toBeLessThan(trainingTolerance);
    expect(deviation([loss], training.evaluated.loss)).toBeLessThan(trainingTolerance);
    expect(Math.fround(accuracy!)).toBe(Math.fround(training.evaluated.accuracy));
  });
});
