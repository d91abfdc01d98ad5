import { expect, test } from "vitest";
import {
  hiddenDelta,
  numericalGradient,
  outputDelta,
  sigmoid,
  squaredError,
  weightedSum,
} from "../../lib/src/byhand";

/** One hidden unit with sum z feeds two output units beside a fixed second unit, whose output is 0.4. */
const weights = [0.3, -0.8];
const otherWeights = [0.7, 0.2];
const targets = [0, 1];

function outputs(z: number): number[] {
  return weights.map((w, j) => sigmoid(weightedSum([sigmoid(z), 0.4], [w, otherWeights[j]])));
}

test("hiddenDelta is minus the slope of the whole error over the unit's sum, with two units after it", () => {
  const z = 0.8;
  const deltas = outputs(z).map((y, j) => outputDelta(targets[j], y));
  const error = ([v]: readonly number[]): number =>
    outputs(v).reduce((sum, y, j) => sum + squaredError(targets[j], y), 0);
  expect(hiddenDelta(sigmoid(z), weights, deltas)).toBeCloseTo(
    -numericalGradient(error, [z])[0],
    9,
  );
});

test("hiddenDelta names lists of different lengths and what no sigmoid gives", () => {
  expect(() => hiddenDelta(0.5, [1, 2], [0.1])).toThrow(
    new TypeError(
      "Cannot compute hiddenDelta: weights and deltas must have the same length, received 2 and 1",
    ),
  );
  expect(() => hiddenDelta(-0.1, [1], [0.1])).toThrow(
    new RangeError(
      "Cannot compute hiddenDelta: output must be a sigmoid's output, from 0 to 1, received -0.1; " +
        "pass sigmoid(sum), not the sum",
    ),
  );
  expect(() => hiddenDelta(0.5, [1], [NaN])).toThrow(
    new RangeError("Cannot compute hiddenDelta: deltas[0] must be a finite number, received NaN"),
  );
});
