import { expect, test } from "vitest";
import { deviation, largestDeviation } from "./deviation";

test("deviation is relative to the number, or to a tenth of the largest of its array", () => {
  expect(deviation([10, 5.5], [10, 5])).toBeCloseTo(0.1, 12);
  expect(deviation([10, 0.001], [10, 0])).toBeCloseTo(0.001, 12);
  expect(deviation([0, 0], [0, 0])).toBe(0);
});

test("deviation does not pass other lengths, NaN or Infinity", () => {
  expect(deviation([1], [1, 2])).toBe(Infinity);
  expect(deviation([NaN], [1])).not.toBeLessThan(1e300);
  expect(deviation([Infinity], [1])).toBe(Infinity);
  expect(largestDeviation([[1]], [[1], [2]])).toBe(Infinity);
});
