import { describe, expect, it } from "vitest";
import { Dense, Sequential, SGD, spirals, xor } from "@deltabook/nn";
import { spiralModel } from "./spiralModel";
import { workedModel } from "./xorNet";

const SILENT = { verbose: 0 } as const;

describe("fit", () => {
  it("takes the step that the worked example takes by hand", async () => {
    // Keras's mean squared error has no half: its gradient is twice that of the lessons, so learning rate 1/2 fits
    const model = workedModel(0.5);
    await model.fit([[1, 1]], [[0]], SILENT);
    const [, output] = model.getWeights();
    expect(output.get(0, 0)).toBeCloseTo(0.2010905448, 6);
    expect(output.get(1, 0)).toBeCloseTo(0.3936795048, 6);
    expect(output.get(2, 0)).toBeCloseTo(0.8066490675, 6);
    expect(model.predict([[1, 1]]).get(0, 0)).toBeCloseTo(0.7313956216, 6);
  });

  it("measures each sample before the update that it takes part in", async () => {
    const history = await workedModel().fit([[1, 1]], [[0]], SILENT);
    expect(history.history.loss[0]).toBeCloseTo(0.5996648057, 6);
    expect(history.history.accuracy).toEqual([0]);
  });

  it("uses every sample once an epoch, also those of a smaller last batch", async () => {
    const seen: number[] = [];
    const model = spiralModel();
    const { x, y } = spirals({ samples: 50, seed: 1 });
    await model.fit(x, y, {
      ...SILENT,
      batchSize: 16,
      callbacks: [{ onBatchEnd: (batch) => void seen.push(batch) }],
    });
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it("gives an unshuffled epoch of one batch the mean loss that evaluate gives before it", async () => {
    const model = spiralModel();
    const { x, y } = spirals({ samples: 50, seed: 1 });
    const before = await model.evaluate(x, y);
    const history = await model.fit(x, y, { ...SILENT, batchSize: 50, shuffle: false });
    expect(history.history.loss[0]).toBe(before.loss);
    expect(history.history.accuracy?.[0]).toBe(before.accuracy);
  });

  it("gives the same weights for the same seeds, others for another", async () => {
    const { x, y } = spirals({ samples: 60, seed: 3 });
    const train = async (seed: number): Promise<unknown> => {
      const model = spiralModel();
      await model.fit(x, y, { ...SILENT, epochs: 3, seed });
      return model.getWeights();
    };
    expect(await train(5)).toEqual(await train(5));
    expect(await train(5)).not.toEqual(await train(6));
  });

  it("does not change its data", async () => {
    const { x, y } = spirals({ samples: 40, seed: 3 });
    const copies = [x.data.slice(), y.data.slice()];
    await spiralModel().fit(x, y, SILENT);
    expect([x.data, y.data]).toEqual(copies);
  });

  it("keeps the optimizer's memory from one fit to the next", async () => {
    const { x, y } = spirals({ samples: 32, seed: 3 });
    const options = { ...SILENT, shuffle: false };
    const once = spiralModel();
    await once.fit(x, y, { ...options, epochs: 2 });
    const twice = spiralModel();
    await twice.fit(x, y, options);
    await twice.fit(x, y, options);
    expect(twice.getWeights()).toEqual(once.getWeights());
  });

  it("learns XOR with biases", async () => {
    const model = new Sequential(
      [
        new Dense(4, { activation: "sigmoid", inputShape: [2] }),
        new Dense(1, { activation: "sigmoid" }),
      ],
      { seed: 1 },
    );
    model.compile({
      loss: "meanSquaredError",
      optimizer: new SGD({ learningRate: 2, momentum: 0.9 }),
    });
    const { x, y } = xor();
    await model.fit(x, y, { ...SILENT, epochs: 2000 });
    const errors = model.predict(x).data.map((output, i) => Math.abs(output - y.data[i]));
    expect(Math.max(...errors)).toBeLessThan(0.1);
  });
});

describe("fit with validation", () => {
  it("measures validationData after each epoch, as evaluate does", async () => {
    const model = spiralModel();
    const { x, y } = spirals({ samples: 40, seed: 1 });
    const other = spirals({ samples: 30, seed: 2 });
    const history = await model.fit(x, y, { ...SILENT, validationData: [other.x, other.y] });
    const after = await model.evaluate(other.x, other.y);
    expect(history.history.valLoss).toEqual([after.loss]);
    expect(history.history.valAccuracy).toEqual([after.accuracy]);
  });

  it("keeps the last rows for validationSplit, before shuffling", async () => {
    const { x, y } = spirals({ samples: 40, seed: 1 });
    const split = spiralModel();
    await split.fit(x, y, { ...SILENT, batchSize: 8, validationSplit: 0.25 });
    const given = spiralModel();
    await given.fit(x.slice(0, 30), y.slice(0, 30), {
      ...SILENT,
      batchSize: 8,
      validationData: [x.slice(30, 40), y.slice(30, 40)],
    });
    expect(split.getWeights()).toEqual(given.getWeights());
    expect(split.history).toEqual(given.history);
  });
});
