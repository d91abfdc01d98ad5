import { expect, test } from "vitest";
import { Dense, Dropout, l1, l2, Sequential, setBackend } from "@deltabook/nn";
import { samplesOf, trainModel, type Job, type Left, type Way } from "./job";

const job: Job = {
  ...{ inputs: 40, rows: 300 },
  layers: [
    [64, "relu"],
    [10, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
};

const nets: Readonly<Record<string, () => Sequential>> = {
  "L2 and L1": () =>
    new Sequential([
      new Dense(64, { activation: "relu", inputShape: [40], kernelRegularizer: l2(0.01) }),
      new Dense(10, { activation: "softmax", kernelRegularizer: l1(0.001) }),
    ]),
  dropout: () =>
    new Sequential([
      new Dropout(0.2, { inputShape: [40] }),
      new Dense(64, { activation: "relu" }),
      new Dropout(0.5),
      new Dense(10, { activation: "softmax" }),
    ]),
};

async function train(name: string, way: Way): Promise<Left> {
  const model = nets[name]();
  model.compile({ loss: "categoricalCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
  const options = { epochs: 2, batchSize: 64, validationSplit: 0.2 };
  return trainModel(model, job, way, options);
}

test.each(Object.keys(nets))("training with %s gives the same bits in any way", async (name) => {
  const plain = await train(name, "reference");
  expect(plain.error).toBeNull();
  for (const way of [1, 2]) expect(await train(name, way)).toEqual(plain);
});

test.each(Object.keys(nets))("evaluate with %s gives the same bits in any way", async (name) => {
  const model = nets[name]();
  model.compile({ loss: "categoricalCrossentropy", optimizer: "adam" });
  const [x, y] = samplesOf(job);
  setBackend("reference");
  const plain = await model.evaluate(x, y);
  setBackend("wasm", { threads: 2 });
  expect(await model.evaluate(x, y)).toEqual(plain);
  setBackend("auto");
});
