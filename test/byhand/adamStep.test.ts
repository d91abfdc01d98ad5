import { expect, test } from "vitest";
import { Adam, adamStep, type AdamState } from "@deltabook/nn";

const start: AdamState = { weight: 1, m: 0, v: 0, step: 0 };

test("adamStep goes learningRate against the gradient's sign first, whatever its size", () => {
  for (const gradient of [1e-3, 1, 5000]) {
    expect(adamStep(gradient, start, { learningRate: 0.25 }).weight).toBeCloseTo(0.75, 3);
    expect(adamStep(-gradient, start, { learningRate: 0.25 }).weight).toBeCloseTo(1.25, 3);
  }
});

test("adamStep computes the means and their corrections of Algorithm 1", () => {
  const options = { learningRate: 1, beta1: 0.5, beta2: 0.75, epsilon: 0 };
  const first = adamStep(2, start, options);
  expect(first).toEqual({ weight: 0, m: 1, v: 1, step: 1 });
  const second = adamStep(4, first, options);
  // m = 2.5, corrected by 1 - 0.25; v = 4.75, corrected by 1 - 0.5625.
  const weight = -(2.5 / 0.75) / Math.sqrt(4.75 / 0.4375);
  expect([second.m, second.v, second.step]).toEqual([2.5, 4.75, 2]);
  expect(second.weight).toBeCloseTo(weight, 14);
});

test("adamStep goes as the library's Adam does", () => {
  const adam = new Adam({ learningRate: 0.1 });
  const weights = Float32Array.of(1);
  const memory = [new Float32Array(1), new Float32Array(1)];
  let state = start;
  for (let step = 1; step <= 20; step++) {
    adam.update(weights, Float32Array.of(2 * weights[0]), memory, step);
    state = adamStep(2 * state.weight, state, { learningRate: 0.1 });
    expect(state.weight).toBeCloseTo(weights[0], 5);
  }
});

test("adamStep names what it cannot compute with", () => {
  expect(() => adamStep(1, { ...start, step: -1 })).toThrow(
    new RangeError("Cannot compute adamStep: step must be a non-negative integer, received -1"),
  );
  expect(() => adamStep(1, start, { beta1: 1 })).toThrow(
    "Cannot compute adamStep: beta1 must be a number from 0 up to but not including 1, received 1",
  );
  expect(() => adamStep(Infinity, start)).toThrow(
    "Cannot compute adamStep: gradient must be a finite number, received Infinity",
  );
});
