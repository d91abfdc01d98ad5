import { describe, expect, it } from "vitest";
import { Dense, losses, Matrix, Random, Sequential, SGD } from "@deltabook/nn";
import { workedModel, workedWeights } from "./xorNet";

describe("Sequential", () => {
  it("gives the output of the worked example", () => {
    const output = workedModel()
      .predict([[1, 1]])
      .get(0, 0);
    expect(output).toBeCloseTo(0.7743802721, 6);
  });

  it("predicts each row alone, whatever the number of rows", () => {
    const model = new Sequential([new Dense(4, { activation: "softmax", inputShape: [3] })]);
    const rows = Array.from({ length: 600 }, (_, i) => [i / 600, 1 - i / 300, Math.sin(i)]);
    const together = model.predict(rows);
    for (const i of [0, 255, 256, 599]) {
      expect(together.row(i)).toEqual(model.predict([rows[i]]).row(0));
    }
  });

  it("tells the loss and the optimizer that it was compiled for", () => {
    const optimizer = new SGD();
    const model = new Sequential();
    expect([model.loss, model.optimizer]).toEqual([null, null]);
    model.compile({ loss: "meanSquaredError", optimizer });
    expect(model.loss).toBe(losses.meanSquaredError);
    expect(model.optimizer).toBe(optimizer);
  });

  it("builds a layer as soon as its inputs are known", () => {
    const model = new Sequential();
    model.add(new Dense(3, { inputShape: [2] })).add(new Dense(1));
    expect(model.built).toBe(true);
    expect(model.getWeights().map(({ shape }) => shape)).toEqual([
      [2, 3],
      [1, 3],
      [3, 1],
      [1, 1],
    ]);
    expect(model.inputShape).toEqual([2]);
    expect(model.outputShape).toEqual([1]);
  });

  it("builds later with the same weights as at once", () => {
    const late = new Sequential([new Dense(3), new Dense(1)], { seed: 7 });
    const early = new Sequential([new Dense(3, { inputShape: [2] }), new Dense(1)], { seed: 7 });
    expect(late.built).toBe(false);
    late.build(2);
    expect(late.getWeights()).toEqual(early.getWeights());
  });

  it("takes its first weights from the seed", () => {
    const weights = (seed: number): Matrix[] =>
      new Sequential([new Dense(3, { inputShape: [2] })], { seed }).getWeights();
    expect(weights(1)).toEqual(weights(1));
    expect(weights(1)).not.toEqual(weights(2));
  });

  it("gives copies of its weights and takes copies", () => {
    const model = workedModel();
    model.getWeights()[0].set(0, 0, 99);
    expect(model.getWeights()[0].get(0, 0)).toBeCloseTo(0.8, 6);
    const given = workedWeights.map((rows) => Matrix.from(rows));
    model.setWeights(given);
    given[0].set(0, 0, 99);
    expect(model.getWeights()[0].get(0, 0)).toBeCloseTo(0.8, 6);
  });

  it.each([
    [[], "they must be an array of 2 matrices, as getWeights gives, received an array of length 0"],
    [[[[1, 2, 3]], [[1], [2], [3]]], "array 0 must have shape [2, 3], received [1, 3]"],
    [
      [workedWeights[0], [[1], [Infinity], [3]]],
      "array 1 must hold finite numbers, received Infinity in row 1, column 0",
    ],
    [
      [workedWeights[0], [0.3, 0.5, 0.9] as never],
      "array 1 must be a Matrix or an array of rows. Cannot make Matrix: row 0 must be an array of numbers, received 0.3; one row is",
    ],
  ])("refuses weights that do not fit and keeps its own: %j", (weights, text) => {
    const model = workedModel();
    const before = model.getWeights();
    expect(() => {
      model.setWeights(weights);
    }).toThrow(`Cannot set the weights: ${text}`);
    expect(model.getWeights()).toEqual(before);
  });

  it("refuses layers that do not fit", () => {
    const model = workedModel();
    expect(() => model.add("dense" as never)).toThrow(
      'Cannot add layer: it must be a layer such as new Dense(3), received "dense"',
    );
    expect(() => model.add(model.layers[0])).toThrow(
      "Cannot add layer: this layer is already in the model; make a new one",
    );
    expect(() => model.add(new Dense(1, { inputShape: [5] }))).toThrow(
      "Cannot add layer: its inputShape must be [1], the units of the layer before, or be left out, received [5]",
    );
    const built = new Dense(2);
    built.build(5, new Random(0));
    expect(() => model.add(built)).toThrow(
      "Cannot add layer: it must take the 1 units of the layer before, but was built for 5 inputs; make a new layer",
    );
    expect(model.layers).toHaveLength(2);
  });

  it("says what is missing before it can be used", async () => {
    const model = new Sequential([new Dense(1)]);
    expect(() => model.predict([[1]])).toThrow(
      "Cannot predict: it has no weights yet; give the first layer inputShape, or call model.build(inputs)",
    );
    await expect(model.fit([[1]], [[1]])).rejects.toThrow(
      "Cannot fit the model: it is not compiled; call model.compile({ loss, optimizer }) first",
    );
    await expect(new Sequential().fit([[1]], [[1]])).rejects.toThrow(
      "Cannot fit the model: it has no layers; add one first",
    );
    expect(() => {
      model.compile({ loss: "meanSquareError" as never, optimizer: "sgd" });
    }).toThrow('received "meanSquareError" (did you mean "meanSquaredError"?)');
    expect(() => new Sequential([], { seed: 1.5 })).toThrow(
      "Cannot make Sequential: seed must be an integer from 0 to 4294967295, received 1.5",
    );
  });
});
