import { expect, test } from "vitest";
import {
  numericalGradient,
  outputDelta,
  sigmoid,
  squaredError,
  weightStep,
} from "../../lib/src/byhand";

test("weightStep is minus the learning rate times the slope of the error over the weight", () => {
  const [input, weight, target, eta] = [0.7, 0.9, 0, 0.5];
  const slope = numericalGradient(([w]) => squaredError(target, sigmoid(w * input)), [weight])[0];
  const delta = outputDelta(target, sigmoid(weight * input));
  expect(weightStep(eta, delta, input)).toBeCloseTo(-eta * slope, 9);
});

test("weightStep names what is not a finite number", () => {
  expect(() => weightStep("0.1" as never, 1, 1)).toThrow(
    new TypeError(
      'Cannot compute weightStep: learningRate must be a finite number, received "0.1"',
    ),
  );
  expect(() => weightStep(1, NaN, 1)).toThrow(
    new RangeError("Cannot compute weightStep: delta must be a finite number, received NaN"),
  );
  expect(() => weightStep(1, 1, Infinity)).toThrow(
    new RangeError("Cannot compute weightStep: input must be a finite number, received Infinity"),
  );
});
