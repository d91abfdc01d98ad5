import { describe, expect, test } from "vitest";
import {
  activations,
  initializers,
  losses,
  Random,
  type ActivationName,
  type LossName,
} from "@deltabook/nn";
import { deviation } from "./deviation";
import { fixture, recordedModel, type RecordedNet } from "./fixtures";

const tolerance = 1e-5;

/** Each number by itself; only what Keras's backend flushes to 0 (below 1e-38) counts as 0. */
const single = 1e-30;

type Elementwise = Exclude<ActivationName, "softmax">;
const grid = fixture("activations") as Record<
  Elementwise,
  { outputs: number[]; derivatives: number[] }
> & {
  sums: number[];
  softmax: { sums: number[][]; outputs: number[][] };
};

describe("activations are Keras's", () => {
  const sums = Float32Array.from(grid.sums);

  test.each<Elementwise>(["linear", "sigmoid", "tanh", "relu"])("%s and its derivative", (name) => {
    const outputs = new Float32Array(sums.length);
    const derivatives = new Float32Array(sums.length);
    activations[name].forward(sums, 1, sums.length, outputs);
    activations[name].backward(
      outputs,
      sums.map(() => 1),
      1,
      sums.length,
      derivatives,
    );
    expect(deviation(outputs, grid[name].outputs, single)).toBeLessThan(tolerance);
    expect(deviation(derivatives, grid[name].derivatives)).toBeLessThan(tolerance);
  });

  test("softmax, up to sums that would overflow", () => {
    const { sums, outputs } = grid.softmax;
    const ours = new Float32Array(sums.length * 3);
    activations.softmax.forward(Float32Array.from(sums.flat()), sums.length, 3, ours);
    expect(deviation(ours, outputs)).toBeLessThan(tolerance);
  });
});

const lossGrid = fixture("losses") as Record<
  LossName,
  { rows: number[]; gradient: number[][]; pairs?: number[] }
> & {
  pairs: [target: number, output: number][];
  targets: number[][];
  outputs: number[][];
};

describe("losses of outputs are Keras's", () => {
  const [targets, outputs] = [lossGrid.targets, lossGrid.outputs].map((each) =>
    Float32Array.from(each.flat()),
  );
  const [count, units] = [lossGrid.targets.length, lossGrid.targets[0].length];

  test.each<LossName>(["meanSquaredError", "binaryCrossentropy", "categoricalCrossentropy"])(
    "%s of rows, and its gradient",
    (name) => {
      const perSample = new Float32Array(count);
      const gradient = new Float32Array(outputs.length);
      losses[name].perSample(targets, outputs, count, units, perSample);
      losses[name].gradient(targets, outputs, count, units, gradient);
      expect(deviation(perSample, lossGrid[name].rows, single)).toBeLessThan(tolerance);
      expect(deviation(gradient, lossGrid[name].gradient)).toBeLessThan(tolerance);
    },
  );

  test.each<LossName>(["meanSquaredError", "binaryCrossentropy"])(
    "%s of pairs up to the outputs 0 and 1",
    (name) => {
      const [t, y] = [0, 1].map((i) => Float32Array.from(lossGrid.pairs, (pair) => pair[i]));
      const perSample = new Float32Array(t.length);
      losses[name].perSample(t, y, t.length, 1, perSample);
      expect(deviation(perSample, lossGrid[name].pairs!, single)).toBeLessThan(tolerance);
    },
  );
});

const { initializers: recorded } = fixture("initializers") as {
  initializers: {
    name: "glorotUniform" | "heUniform" | "heNormal";
    fanIn: number;
    fanOut: number;
    largest: number;
    standardDeviation: number;
  }[];
};

describe("initializers spread weights as Keras's", () => {
  test.each(recorded)("$name, $fanIn inputs, $fanOut units", (keras) => {
    const weights = new Float32Array(keras.fanIn * keras.fanOut);
    initializers[keras.name].fill(weights, keras.fanIn, keras.fanOut, new Random(5));
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
    const variance = weights.reduce((sum, w) => sum + (w - mean) ** 2, 0) / weights.length;
    expect(largest / keras.largest).toBeCloseTo(1, 2);
    expect(Math.sqrt(variance) / keras.standardDeviation).toBeCloseTo(1, 1.5);
    expect(mean / keras.largest).toBeCloseTo(0, 1.5);
  });
});

const { summaries } = fixture("summaries") as {
  summaries: (Pick<RecordedNet, "inputs" | "layers"> & {
    params: number;
    paramsOfLayers: number[];
    text: string;
  })[];
};

describe("summary and countParams are Keras's", () => {
  test.each(summaries)("$inputs inputs, $params parameters", (keras) => {
    const model = recordedModel({ ...keras, name: "", lossName: "meanSquaredError", weights: [] });
    expect(model.countParams()).toBe(keras.params);
    expect(
      model.layers.map(({ weights }) => weights.reduce((sum, { data }) => sum + data.length, 0)),
    ).toEqual(keras.paramsOfLayers);
    expect(words(model.summary())).toEqual(words(keras.text));
  });
});

/** The table's text without its lines and widths. */
function words(table: string): string[] {
  return table.split(/[\s\u2500-\u257f]+/).filter((word) => word !== "");
}
