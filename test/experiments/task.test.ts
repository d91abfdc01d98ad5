import { expect, test } from "vitest";
import { Dense, Matrix, Sequential, SGD, xor } from "@deltabook/nn";
import { doTask } from "../../lib/src/experiments/task";
import { makeModel } from "./networks";

const { x, y } = xor();
const fit = { epochs: 3, batchSize: 1, seed: 7 };
const half = [x.slice(0, 2), y.slice(0, 2)] as const;
const data = { train: [x, y], validation: half, test: undefined } as const;

test("doTask trains a described network as fit does, tells of each epoch, and measures it on what it was trained on", async () => {
  const model = makeModel(1);
  const epochs: number[] = [];
  const outcome = await doTask({ model: model.toJSON(), fit }, data, {
    onEpoch: (done) => epochs.push(done),
  });
  const { history } = await model.fit(x, y, { ...fit, validationData: half, verbose: 0 });
  expect(epochs).toEqual([1, 2, 3]);
  expect(outcome).toEqual({
    weights: model.getWeights().map((matrix) => matrix.data),
    history: { epoch: [0, 1, 2], history },
    evaluation: await model.evaluate(x, y),
    error: null,
  });
});

test("doTask measures on test samples where there are some", async () => {
  const model = makeModel(2);
  const { evaluation } = await doTask(
    { model, fit },
    { ...data, test: half },
    { onEpoch: nothing },
  );
  expect(evaluation).toEqual(await model.evaluate(...half));
});

test("doTask makes an outcome of a divergence, and throws what else goes wrong", async () => {
  const model = new Sequential([new Dense(1, { inputShape: [2] })]);
  model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 1e30 }) });
  const watch = { onEpoch: nothing };
  const { error } = await doTask({ model, fit }, data, watch);
  expect(error).toEqual({
    epoch: 1,
    message: expect.stringMatching(/in batch \d of epoch 1/) as string,
  });
  const wide = { ...data, train: [Matrix.zeros(4, 3), y] as const };
  await expect(doTask({ model, fit }, wide, watch)).rejects.toThrow(TypeError);
});

function nothing(): void {}
