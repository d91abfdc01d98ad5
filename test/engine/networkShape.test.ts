import { describe, expect, it } from "vitest";
import { activations, Adam, Dense, Dropout, l2, losses, metrics, Random, SGD } from "@deltabook/nn";
import { networkShape } from "../../lib/src/engine/networkShape";
import type { Network } from "../../lib/src/models/network";
import { networkOf } from "./network";

const network = networkOf({
  ...{ inputs: 6, rows: 1, useBias: false },
  layers: [
    [5, "tanh"],
    [3, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
});

/** A layer with weights. */
function built<L extends Dense | Dropout>(layer: L): L {
  layer.build(6, new Random(0));
  return layer;
}

describe("networkShape", () => {
  it("says as plain data what the kernels compute", () => {
    expect(networkShape(network)).toEqual({
      layers: [
        { inputs: 6, units: 5, activation: "tanh", hasBias: false },
        { inputs: 5, units: 3, activation: "softmax", hasBias: false },
      ],
      ...{ loss: "categoricalCrossentropy", isFused: true, measuresAccuracy: true },
      ...{ update: "adam", slots: 2 },
    });
  });

  it("says that a layer has biases, that no metric is wanted, and that the loss takes the outputs", () => {
    const layers = [built(new Dense(2, { activation: "relu" }))];
    const { meanSquaredError: loss } = losses;
    const shape = networkShape({ layers, loss, optimizer: new Adam(), metrics: [] });
    expect(shape).toMatchObject({ isFused: false, measuresAccuracy: false });
    expect(shape!.layers).toEqual([{ inputs: 6, units: 2, activation: "relu", hasBias: true }]);
  });

  it.each([
    [new SGD(), "sgd", 0],
    [new SGD({ momentum: 0.5 }), "sgdWithMomentum", 1],
    [new Adam(), "adam", 2],
  ])("of %o has the update %s with %i slots", (optimizer, update, slots) => {
    expect(networkShape({ ...network, optimizer })).toMatchObject({ update, slots });
  });

  it.each<[string, Dense | Dropout]>([
    ["a regularizer", new Dense(3, { kernelRegularizer: l2() })],
    ["dropout", new Dropout(0.5)],
  ])("is null with %s, for which there is no kernel", (_, layer) => {
    expect(networkShape({ ...network, layers: [built(layer)] })).toBeNull();
  });

  class OwnSGD extends SGD {}
  class OwnAdam extends Adam {}
  class OwnDense extends Dense {}
  const activation = { ...activations.tanh };

  it.each<[string, Partial<Network>]>([
    ["an activation", { layers: [built(new Dense(3, { activation }))] }],
    ["a layer", { layers: [...network.layers, built(new OwnDense(3))] }],
    ["a loss", { loss: { ...losses.meanSquaredError } }],
    ["an SGD", { optimizer: new OwnSGD() }],
    ["an Adam", { optimizer: new OwnAdam() }],
    ["a metric", { metrics: [metrics.accuracy, { ...metrics.accuracy }] }],
  ])("is null with %s of the learner's own, also one under a known name", (_, own) => {
    expect(networkShape({ ...network, ...own })).toBeNull();
  });
});
