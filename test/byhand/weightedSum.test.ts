import { expect, test } from "vitest";
import { weightedSum } from "../../lib/src/byhand";

test("weightedSum adds up the inputs times their weights, and the bias", () => {
  expect(weightedSum([1, 2, 3], [0.5, -1, 2])).toBe(4.5);
  expect(weightedSum([1, 2, 3], [0.5, -1, 2], 10)).toBe(14.5);
});

test("weightedSum names lists of different lengths", () => {
  expect(() => weightedSum([1, 2], [1, 2, 3])).toThrow(
    new TypeError(
      "Cannot compute weightedSum: inputs and weights must have the same length, received 2 and 3",
    ),
  );
});

test("weightedSum names what is not a finite number", () => {
  expect(() => weightedSum([1, NaN], [1, 2])).toThrow(
    new RangeError("Cannot compute weightedSum: inputs[1] must be a finite number, received NaN"),
  );
  expect(() => weightedSum([1, 2], [1, "2"] as never)).toThrow(
    new TypeError('Cannot compute weightedSum: weights[1] must be a finite number, received "2"'),
  );
  expect(() => weightedSum([1], [1], Infinity)).toThrow(
    new RangeError("Cannot compute weightedSum: bias must be a finite number, received Infinity"),
  );
  expect(() => weightedSum([], [])).toThrow(
    new RangeError(
      "Cannot compute weightedSum: inputs must have at least one number, received an empty array",
    ),
  );
});
