import { expect, test } from "vitest";
import { numericalGradient, outputDelta, sigmoid, squaredError } from "../../lib/src/byhand";

test("outputDelta is minus the slope of the squared error over the weighted sum", () => {
  for (const [t, z] of [
    [0, 1.2332],
    [1, -0.5],
    [0.3, 2],
  ]) {
    const slope = numericalGradient(([v]) => squaredError(t, sigmoid(v)), [z])[0];
    expect(outputDelta(t, sigmoid(z))).toBeCloseTo(-slope, 9);
  }
});

test("outputDelta names what no sigmoid gives", () => {
  expect(() => outputDelta(0, 1.2332)).toThrow(
    new RangeError(
      "Cannot compute outputDelta: output must be a sigmoid's output, from 0 to 1, received 1.2332; " +
        "pass sigmoid(sum), not the sum",
    ),
  );
  expect(() => outputDelta(NaN, 0.5)).toThrow(
    new RangeError("Cannot compute outputDelta: target must be a finite number, received NaN"),
  );
});
