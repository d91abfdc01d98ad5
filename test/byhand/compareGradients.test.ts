import { expect, test } from "vitest";
import {
  compareGradients,
  numericalGradient,
  outputDelta,
  sigmoid,
  squaredError,
  weightedSum,
} from "@deltabook/nn";

/** One sigmoid unit: its error as a function of its two weights, and the gradient by the delta rule. */
const inputs = [1, 0.5];
const weights = [0.4, -0.3];
const error = (w: readonly number[]): number => squaredError(1, sigmoid(weightedSum(inputs, w)));
const delta = outputDelta(1, sigmoid(weightedSum(inputs, weights)));
const numerical = numericalGradient(error, weights);

test("compareGradients finds the delta rule right, far below the tolerance", () => {
  const mine = inputs.map((x) => -delta * x);
  const comparison = compareGradients(mine, numerical);
  expect(comparison.ok).toBe(true);
  expect(comparison.maxError).toBeLessThan(1e-9);
});

test("compareGradients finds a turned sign, and a single weight that is 1 % off", () => {
  const turned = compareGradients(
    inputs.map((x) => delta * x),
    numerical,
  );
  expect(turned.maxError).toBeCloseTo(2, 6);
  const off = compareGradients([-delta, -delta * 0.5 * 1.01], numerical, { names: ["a", "b"] });
  expect(off.pairs.map(({ name, error }) => [name, error > 1e-6])).toEqual([
    ["a", false],
    ["b", true],
  ]);
  expect(off.pairs[1].error).toBeCloseTo(0.005, 6);
});

test("compareGradients takes NaN for wrong, and gradients that are all 0 for equal", () => {
  expect(compareGradients([NaN, numerical[1]], numerical).maxError).toBe(Infinity);
  expect(compareGradients([NaN], [0]).ok).toBe(false);
  expect(compareGradients([0, 0], [0, 0]).maxError).toBe(0);
});

test("compareGradients names what it cannot compare", () => {
  expect(() => compareGradients(1 as never, [1])).toThrow(
    new TypeError("Cannot compare gradients: mine must be an array of numbers, received 1"),
  );
  expect(() => compareGradients([1], [1, 2])).toThrow(
    "Cannot compare gradients: mine and numerical must have the same length, received 1 and 2",
  );
  expect(() => compareGradients([1], [1], { tolerance: 0 })).toThrow(
    "Cannot compare gradients: tolerance must be a positive number, received 0",
  );
  expect(() => compareGradients([1], [1], { names: [] })).toThrow(
    "Cannot compare gradients: names needs one for each of 1 weights, received 0",
  );
});
