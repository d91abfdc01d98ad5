import { expect, test } from "vitest";
import {
  readSettings,
  type PlaygroundOptions,
} from "../../../../lib/src/widgets/playgroundSettings";
import { Training } from "../../../../lib/src/widgets/view/playground/training";

function begin(options: PlaygroundOptions = {}): Promise<Training> {
  return Training.begin(readSettings(options));
}

/** Trains until it ends by itself. */
async function trainAll(training: Training): Promise<Training> {
  training.resume();
  await training.slice(Infinity);
  return training;
}

test("a training begins measured, at about the loss of guessing", async () => {
  const { epoch, losses, validation } = await begin();
  expect(epoch).toBe(0);
  expect(losses.train[0]).toBeGreaterThan(0.5);
  expect(losses.train[0]).toBeLessThan(1.5);
  expect(losses.validation).toEqual([validation.loss]);
});

test("training separates circles", async () => {
  const training = await trainAll(await begin({ dataset: "circles", noise: 0.05, stopLoss: 0.05 }));
  expect(training.ending).toBe("loss");
  expect(training.losses.train[training.epoch]).toBeLessThan(0.05);
  expect(training.validation.accuracy).toBeGreaterThan(0.97);
});

test("without a hidden layer circles stay at what guessing gives", async () => {
  const training = await trainAll(await begin({ units: [], stopEpochs: 100 }));
  expect(training.ending).toBe("epochs");
  expect(training.losses.train[100]).toBeGreaterThan(0.68);
});

test("the losses are those of the model and of the penalty", async () => {
  const training = await begin({ units: [2], l2: 0.1 });
  await training.step();
  const { x, y } = training.data.train;
  const { loss } = await training.model.evaluate(x, y);
  expect(training.losses.train[1]).toBe(loss);
  const squares = training.model.layers
    .flatMap(({ weights }) => [...weights[0].data])
    .reduce((sum, weight) => sum + weight * weight, 0);
  const plain = await begin({ units: [2] });
  plain.model.setWeights(training.model.getWeights());
  expect(loss - (await plain.model.evaluate(x, y)).loss).toBeCloseTo(0.1 * squares, 5);
});

test("a training is the same every time, however it is sliced", async () => {
  const [one, other] = [await begin({ stopEpochs: 5 }), await begin({ stopEpochs: 5 })];
  await trainAll(one);
  for (let i = 0; i < 5; i++) await other.step();
  expect(other.losses).toEqual(one.losses);
  expect((await trainAll(await begin({ stopEpochs: 5, seed: 1 }))).losses).not.toEqual(one.losses);
});

test("steps that are asked for at the same time follow one another", async () => {
  const training = await begin();
  await Promise.all([training.step(), training.step(), training.slice(0), training.step()]);
  expect(training.epoch).toBe(3);
});

test("resume lets the count of epochs begin anew", async () => {
  const training = await trainAll(await begin({ stopEpochs: 3 }));
  expect([training.epoch, training.ending]).toEqual([3, "epochs"]);
  await trainAll(training);
  expect(training.epoch).toBe(6);
});

test("set changes the learning rate of a training that goes on", async () => {
  const [slow, still] = [await begin(), await begin()];
  still.set({ learningRate: 1e-12, batchSize: 200 });
  for (const training of [slow, still]) await training.step();
  expect(slow.losses.train[1]).not.toBe(slow.losses.train[0]);
  expect(still.losses.train[1]).toBeCloseTo(still.losses.train[0], 6);
});

test("a loss that is not finite ends training, with the weights of the epoch before", async () => {
  const options = { units: [8, 8, 8, 8], activation: "relu", learningRate: 1e30 } as const;
  const training = await trainAll(await begin(options));
  expect(training.ending).toBe("diverged");
  const { losses, epoch, model, data } = training;
  expect(losses.train.every(Number.isFinite)).toBe(true);
  expect((await model.evaluate(data.train.x, data.train.y)).loss).toBe(losses.train[epoch]);
  training.set({ learningRate: 0.01 });
  expect(training.ending).toBeUndefined();
});
