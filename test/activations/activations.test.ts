import { describe, expect, it } from "vitest";
import { activations, type Activation } from "../../lib/src/activations";
import { replaced } from "../replaced";

const sums = [-3, -0.5, 0.25, 1.5, -1, 2, 0.75, -0.125];
const weights = [0.5, -1, 2, 0.25, 1, -2, 0.5, 3];
const exact: Record<string, (row: readonly number[]) => number[]> = {
  linear: (row) => [...row],
  relu: (row) => row.map((x) => (x > 0 ? x : 0)),
  sigmoid: (row) => row.map((x) => 1 / (1 + Math.exp(-x))),
  tanh: (row) => row.map((x) => Math.tanh(x)),
  softmax: (row) => {
    const powers = row.map((x) => Math.exp(x));
    const total = powers.reduce((sum, power) => sum + power);
    return powers.map((power) => power / total);
  },
};

/** The activation of 2 rows of 4 sums, in float64. */
function exactOutputs(name: string, values: readonly number[]): number[] {
  return [...exact[name](values.slice(0, 4)), ...exact[name](values.slice(4))];
}

/** The central difference, in float64, of sum over i of weights[i] outputs[i]. */
function numericalGradient(name: string, epsilon = 1e-5): number[] {
  const loss = (values: readonly number[]): number =>
    exactOutputs(name, values).reduce((sum, y, i) => sum + weights[i] * y, 0);
  return sums.map((x, i) => {
    const above = loss(replaced(sums, i, x + epsilon));
    const below = loss(replaced(sums, i, x - epsilon));
    return (above - below) / (2 * epsilon);
  });
}

function forward(activation: Activation, values: readonly number[], rows = 2): Float32Array {
  const out = new Float32Array(values.length).fill(NaN);
  activation.forward(Float32Array.from(values), rows, values.length / rows, out);
  return out;
}

describe.each(Object.entries(activations))("%s", (name, activation) => {
  it("bears its name in the table", () => {
    expect(activation.name).toBe(name);
  });

  it("forward is its formula in float64, to 1e-6", () => {
    const outputs = forward(activation, sums);
    exactOutputs(name, sums).forEach((y, i) => {
      expect(outputs[i]).toBeCloseTo(y, 6);
    });
  });

  it("backward is the central difference", () => {
    const out = new Float32Array(8).fill(NaN);
    activation.backward(forward(activation, sums), Float32Array.from(weights), 2, 4, out);
    numericalGradient(name).forEach((slope, i) => {
      expect(out[i]).toBeCloseTo(slope, 5);
    });
  });

  it("forward and backward may write over their input, with the same bits", () => {
    const inPlace = Float32Array.from(sums);
    activation.forward(inPlace, 2, 4, inPlace);
    const outputs = forward(activation, sums);
    expect(inPlace).toEqual(outputs);
    const expected = new Float32Array(8);
    activation.backward(outputs, Float32Array.from(weights), 2, 4, expected);
    const gradient = Float32Array.from(weights);
    activation.backward(outputs, gradient, 2, 4, gradient);
    expect(gradient).toEqual(expected);
  });

  it("does not hide a NaN", () => {
    expect(forward(activation, [NaN, 1], 1)[0]).toBeNaN();
  });

  it("leaves what lies beyond rows x units", () => {
    const out = new Float32Array(3).fill(7);
    activation.forward(Float32Array.of(1, 2, 3), 1, 2, out);
    expect(out[2]).toBe(7);
  });
});

describe("softmax", () => {
  it("neither overflows nor divides by 0", () => {
    expect(Array.from(forward(activations.softmax, [1000, 0, -1000], 1))).toEqual([1, 0, 0]);
    expect(Array.from(forward(activations.softmax, [-1e30, -1e30], 1))).toEqual([0.5, 0.5]);
  });

  it("does not change when a number is added to all sums of a row", () => {
    expect(forward(activations.softmax, [1, 2, 4], 1)).toEqual(
      forward(activations.softmax, [65, 66, 68], 1),
    );
  });
});

describe("sigmoid", () => {
  it("gives the hidden outputs of the worked XOR example", () => {
    const outputs = forward(activations.sigmoid, [1, 1.3, 0.8], 1);
    [0.7310585786, 0.785834983, 0.6899744811].forEach((y, i) => {
      expect(outputs[i]).toBeCloseTo(y, 7);
    });
  });
});

describe("relu", () => {
  it("has slope 0 at 0", () => {
    const out = new Float32Array(3);
    const { relu } = activations;
    relu.backward(forward(relu, [0, -0, 2], 1), Float32Array.of(5, 5, 5), 1, 3, out);
    expect(Array.from(out)).toEqual([0, 0, 5]);
  });
});
