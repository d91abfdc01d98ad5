import { expect, test } from "vitest";
import { numericalGradient, squaredError, squaredErrorDerivative } from "../../lib/src/byhand";

test("squaredError is half of the squared difference", () => {
  expect(squaredError(1, 0.5)).toBe(0.125);
  expect(squaredError(0.5, 1)).toBe(0.125);
  expect(squaredError(-2, 2)).toBe(8);
});

test("squaredErrorDerivative agrees with the finite difference", () => {
  for (const [t, y] of [
    [0, 0.77],
    [1, 0.2],
    [3, 3],
  ]) {
    const numerical = numericalGradient(([v]) => squaredError(t, v), [y])[0];
    expect(squaredErrorDerivative(t, y)).toBeCloseTo(numerical, 9);
  }
});

test("squaredError and squaredErrorDerivative name what is not a finite number", () => {
  expect(() => squaredError(NaN, 0)).toThrow(
    new RangeError("Cannot compute squaredError: target must be a finite number, received NaN"),
  );
  expect(() => squaredErrorDerivative(0, null as never)).toThrow(
    new TypeError(
      "Cannot compute squaredErrorDerivative: output must be a finite number, received null",
    ),
  );
});
