import { expect, test } from "vitest";
import { Dense, Dropout, l2, Sequential, spirals, type Regularizer } from "@deltabook/nn";
import { Float64Model } from "../../lib/src/byhand/float64Model";

const { x, y } = spirals({ samples: 12, seed: 1 });

function makeModel(): Sequential {
  const model = new Sequential([
    new Dense(4, { activation: "tanh", inputShape: [2] }),
    new Dense(3, { activation: "relu", useBias: false }),
    new Dense(1, { activation: "sigmoid" }),
  ]);
  model.compile({ loss: "binaryCrossentropy", optimizer: "sgd" });
  return model;
}

test("Float64Model computes the loss that the model computes in float32", async () => {
  const model = makeModel();
  const twin = new Float64Model(model.layers, "binaryCrossentropy");
  const { loss } = await model.evaluate(x, y);
  expect(twin.loss(x, y, twin.passes(x))).toBeCloseTo(loss, 6);
});

test("Float64Model adds what the weights cost", () => {
  const loss = (kernelRegularizer?: Regularizer): number => {
    const layer = new Dense(1, { inputShape: [2], kernelRegularizer });
    const { layers } = new Sequential([layer, new Dropout(0.5)]);
    layer.kernel.data.set([1, -2]);
    const twin = new Float64Model(layers, "meanSquaredError");
    return twin.loss(x, y, twin.passes(x));
  };
  expect(loss(l2(0.25)) - loss()).toBeCloseTo(0.25 * 5, 12);
});

test("Float64Model holds copies of all weights, in the order of getWeights", () => {
  const model = makeModel();
  const before = model.getWeights();
  const { weights } = new Float64Model(model.layers, "binaryCrossentropy");
  expect(weights.map((array) => Array.from(array))).toEqual(before.map(({ data }) => [...data]));
  weights[0][0] += 1;
  expect(model.getWeights()).toEqual(before);
});

test("Float64Model names an activation or a loss that it does not know", () => {
  const model = makeModel();
  expect(() => new Float64Model(model.layers, "hinge")).toThrow(
    "Unknown loss: expected one of meanSquaredError, binaryCrossentropy, categoricalCrossentropy",
  );
});
