import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Adam } from "../../lib/src/optimizers";

const gradients = [
  [0.3, -2, 0],
  [-1.25, 0.001, 0],
  [0.7, 5, 1e-4],
  [0.1, -3, 0],
];

/** Adam in float64, from the paper: with the corrected means, and epsilon as Keras places it. */
function exactAdam(start: readonly number[], learningRate: number): number[][] {
  const m = start.map(() => 0);
  const v = start.map(() => 0);
  let weights = [...start];
  return gradients.map((gradient, step) => {
    const alpha = (learningRate * Math.sqrt(1 - 0.999 ** (step + 1))) / (1 - 0.9 ** (step + 1));
    weights = weights.map((w, i) => {
      m[i] = 0.9 * m[i] + 0.1 * gradient[i];
      v[i] = 0.999 * v[i] + 0.001 * gradient[i] ** 2;
      return w - (alpha * m[i]) / (Math.sqrt(v[i]) + 1e-7);
    });
    return weights;
  });
}

function memoryFor(weights: Float32Array): Float32Array[] {
  return [new Float32Array(weights.length), new Float32Array(weights.length)];
}

describe("Adam", () => {
  it("has Keras's defaults and remembers two means", () => {
    expect(new Adam().config).toEqual({
      learningRate: 0.001,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-7,
    });
    expect(new Adam().slots).toBe(2);
  });

  it("follows Adam in float64, to 1e-6", () => {
    const weights = Float32Array.of(0.5, -1, 2);
    const memory = memoryFor(weights);
    const expected = exactAdam(Array.from(weights), 0.01);
    gradients.forEach((gradient, i) => {
      new Adam({ learningRate: 0.01 }).update(weights, Float32Array.from(gradient), memory, i + 1);
      expected[i].forEach((weight, j) => {
        expect(weights[j]).toBeCloseTo(weight, 6);
      });
    });
  });

  it("goes by the learning rate in its first step, however large the gradient", () => {
    const weights = Float32Array.of(1, 1, 1);
    new Adam({ learningRate: 0.25 }).update(
      weights,
      Float32Array.of(0.5, -50, 0),
      memoryFor(weights),
      1,
    );
    [0.75, 1.25, 1].forEach((weight, i) => {
      expect(weights[i]).toBeCloseTo(weight, 4);
    });
  });

  it("rounds its factors once and every step to float32", () => {
    const { fround, sqrt } = Math;
    const weights = Float32Array.of(0.5);
    const memory = memoryFor(weights);
    let [w, m, v] = [0.5, 0, 0];
    gradients.forEach(([gradient], i) => {
      const g = fround(gradient);
      new Adam().update(weights, Float32Array.of(g), memory, i + 1);
      const [power1, power2] = [0.9, 0.999].map(
        (beta) => [beta, beta ** 2, beta ** 2 * beta, beta ** 4][i],
      );
      const alpha = fround((0.001 * sqrt(1 - power2)) / (1 - power1));
      m = fround(m + fround(fround(1 - 0.9) * fround(g - m)));
      v = fround(v + fround(fround(1 - 0.999) * fround(fround(g * g) - v)));
      w = fround(w - fround(fround(m * alpha) / fround(fround(sqrt(v)) + fround(1e-7))));
      expect([memory[0][0], memory[1][0]]).toEqual([m, v]);
      expect(Math.abs(weights[0] - w)).toBeLessThanOrEqual(2 ** -24);
    });
  });

  it("needs no longer for a late step than for an early one", () => {
    const weights = Float32Array.of(1);
    new Adam().update(weights, Float32Array.of(1), memoryFor(weights), 1e9);
    const alpha = 0.001;
    expect(weights[0]).toBeCloseTo(1 - (alpha * 0.1) / Math.sqrt(0.001), 6);
  });

  it("gives the factors of a step, computed in float64 and rounded once", () => {
    const { fround, sqrt } = Math;
    const [beta1, beta2] = [0.9, 0.999];
    expect(new Adam().factors(2)).toEqual({
      alpha: fround((0.001 * sqrt(1 - beta2 * beta2)) / (1 - beta1 * beta1)),
      rate1: fround(1 - beta1),
      rate2: fround(1 - beta2),
      epsilon: fround(1e-7),
    });
  });

  it("goes by a changed learning rate from the next step on, and keeps its means", () => {
    const [weights, same] = [Float32Array.of(1), Float32Array.of(1)];
    const [memory, sameMemory] = [memoryFor(weights), memoryFor(weights)];
    const optimizer = new Adam({ learningRate: 0.25 });
    const config = optimizer.config;
    optimizer.update(weights, Float32Array.of(3), memory, 1);
    optimizer.learningRate = 0.125;
    optimizer.update(weights, Float32Array.of(-2), memory, 2);
    new Adam({ learningRate: 0.25 }).update(same, Float32Array.of(3), sameMemory, 1);
    new Adam({ learningRate: 0.125 }).update(same, Float32Array.of(-2), sameMemory, 2);
    expect([weights, memory]).toEqual([same, sameMemory]);
    expect(optimizer.config).toEqual({ ...config, learningRate: 0.125 });
    expect(config.learningRate).toBe(0.25);
  });

  it("does not take a wrong learning rate, and keeps the old one", () => {
    const optimizer = new Adam();
    const change = (value: unknown): unknown => Reflect.set(optimizer, "learningRate", value);
    expect(() => change(-1)).toThrow(
      new RangeError("Cannot change Adam: learningRate must be a positive number, received -1"),
    );
    expect(() => change("0.1")).toThrow(
      new TypeError('Cannot change Adam: learningRate must be a positive number, received "0.1"'),
    );
    expect(optimizer.learningRate).toBe(0.001);
  });

  it("prints its settings", () => {
    expect(inspect(new Adam())).toBe(
      "Adam { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }",
    );
  });

  it.each([
    [{ learningRate: -1 }, "learningRate must be a positive number, received -1"],
    [{ beta1: 1 }, "beta1 must be a number from 0 up to but not including 1, received 1"],
    [{ beta2: -0.1 }, "beta2 must be a number from 0 up to but not including 1, received -0.1"],
    [{ epsilon: 0 }, "epsilon must be a positive number, received 0"],
  ])("does not take %j", (options, message) => {
    expect(() => new Adam(options)).toThrow(new RangeError(`Cannot make Adam: ${message}`));
  });
});
