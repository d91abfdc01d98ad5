import { expect, test } from "vitest";
import { finiteNumbers } from "../../lib/src/byhand/finiteNumbers";

const attempt = "Cannot test";

test("finiteNumbers returns the numbers it accepts", () => {
  expect(finiteNumbers(attempt, "w", [1, -0.5])).toEqual([1, -0.5]);
});

test("finiteNumbers names what is no array, an empty one, a gap and what is not finite", () => {
  expect(() => finiteNumbers(attempt, "w", Float32Array.of(1))).toThrow(
    new TypeError(
      "Cannot test: w must be an array of numbers, received an object of class Float32Array",
    ),
  );
  expect(() => finiteNumbers(attempt, "w", [])).toThrow(
    new RangeError("Cannot test: w must have at least one number, received an empty array"),
  );
  expect(() => finiteNumbers(attempt, "w", new Array(1))).toThrow(
    new TypeError("Cannot test: w[0] must be a finite number, received undefined"),
  );
  expect(() => finiteNumbers(attempt, "w", [0, -Infinity])).toThrow(
    new RangeError("Cannot test: w[1] must be a finite number, received -Infinity"),
  );
});
