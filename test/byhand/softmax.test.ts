import { expect, test } from "vitest";
import { numericalGradient, softmax, softmaxDerivative } from "../../lib/src/byhand";

const sums = [0.5, -1.25, 2, 0.5];

test("softmax is e^z over the sum of all e^z", () => {
  const total = sums.reduce((sum, z) => sum + Math.exp(z), 0);
  softmax(sums).forEach((y, i) => {
    expect(y).toBeCloseTo(Math.exp(sums[i]) / total, 14);
  });
});

test("softmax does not change when the same number is added to all sums, and does not overflow", () => {
  const moved = softmax(sums.map((z) => z + 1024));
  moved.forEach((y, i) => {
    expect(y).toBeCloseTo(softmax(sums)[i], 14);
  });
  expect(softmax([-1e308, 1e308])).toEqual([0, 1]);
});

test("softmaxDerivative agrees with the finite difference, every output by every sum", () => {
  const derivative = softmaxDerivative(sums);
  derivative.forEach((row, i) => {
    const numerical = numericalGradient((z) => softmax(z)[i], sums);
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(numerical[j], 9);
    });
  });
});

test("softmax names what is not a list of finite numbers", () => {
  expect(() => softmax([])).toThrow(
    new RangeError(
      "Cannot compute softmax: sums must have at least one number, received an empty array",
    ),
  );
  expect(() => softmax(3 as never)).toThrow(
    new TypeError("Cannot compute softmax: sums must be an array of numbers, received 3"),
  );
  expect(() => softmaxDerivative([1, NaN])).toThrow(
    new RangeError(
      "Cannot compute softmaxDerivative: sums[1] must be a finite number, received NaN",
    ),
  );
});
