import { expect, test } from "vitest";
import { momentumStep, SGD, type MomentumState } from "@deltabook/nn";

test("momentumStep without momentum is a step of gradient descent", () => {
  const state = momentumStep(4, { weight: 1, velocity: 9 }, { learningRate: 0.125, momentum: 0 });
  expect(state).toEqual({ weight: 0.5, velocity: -0.5 });
});

test("momentumStep goes as the library's SGD does", () => {
  const options = { learningRate: 0.1, momentum: 0.9 };
  const sgd = new SGD(options);
  const weights = Float32Array.of(1);
  const memory = [new Float32Array(1)];
  let state: MomentumState = { weight: 1, velocity: 0 };
  for (let step = 1; step <= 20; step++) {
    sgd.update(weights, Float32Array.of(2 * weights[0]), memory);
    state = momentumStep(2 * state.weight, state, options);
    expect(state.weight).toBeCloseTo(weights[0], 5);
  }
});

test("momentumStep leaves the given state, and names what is no number", () => {
  const state = { weight: 1, velocity: 0 };
  momentumStep(1, state);
  expect(state).toEqual({ weight: 1, velocity: 0 });
  expect(() => momentumStep(NaN, state)).toThrow(
    new RangeError("Cannot compute momentumStep: gradient must be a finite number, received NaN"),
  );
  expect(() => momentumStep(1, { weight: 1 } as never)).toThrow(
    new TypeError(
      "Cannot compute momentumStep: velocity must be a finite number, received undefined",
    ),
  );
});
