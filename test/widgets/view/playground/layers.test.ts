import { expect, test } from "vitest";
import {
  changeLayer,
  layerCount,
  sameForAll,
  type Layers,
} from "../../../../lib/src/widgets/view/playground/layers";

const layers: Layers = { units: [2, 5], activation: ["tanh", "relu"] };

test("layerCount takes layers off the end, and adds some like the last one", () => {
  expect(layerCount(layers, 1)).toEqual({ units: [2], activation: ["tanh"] });
  expect(layerCount(layers, 4)).toEqual({
    units: [2, 5, 5, 5],
    activation: ["tanh", "relu", "relu", "relu"],
  });
  const none = layerCount(layers, 0);
  expect(none).toEqual({ units: [], activation: [] });
  expect(layerCount(none, 1)).toEqual({ units: [4], activation: ["tanh"] });
});

test("changeLayer changes one layer", () => {
  expect(changeLayer(layers, 1, { units: 8 })).toEqual({ ...layers, units: [2, 8] });
  expect(changeLayer(layers, 0, { activation: "linear" })).toEqual({
    ...layers,
    activation: ["linear", "relu"],
  });
});

test("sameForAll gives every layer the activation", () => {
  expect(sameForAll(layers, "sigmoid")).toEqual({ ...layers, activation: ["sigmoid", "sigmoid"] });
});
