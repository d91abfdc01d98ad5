import { expect, test } from "vitest";
import { failureRate } from "@deltabook/nn";

test("failureRate is the share of runs that fail", () => {
  expect(failureRate([1, 2, 3, 4, 5], (run) => run > 3)).toBe(0.4);
  expect(failureRate(["a"], () => false)).toBe(0);
});

test("failureRate names what it cannot judge", () => {
  expect(() => failureRate([], () => true)).toThrow(
    new RangeError(
      "Cannot compute failureRate: expected at least one run, received an empty array",
    ),
  );
  expect(() => failureRate(3 as never, () => true)).toThrow(
    new TypeError("Cannot compute failureRate: runs must be an array, received 3"),
  );
  expect(() => failureRate([1], 0.5 as never)).toThrow(
    new TypeError(
      "Cannot compute failureRate: isFailure must be a function of a run, received 0.5",
    ),
  );
});
