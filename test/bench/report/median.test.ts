import { expect, test } from "vitest";
import { median } from "../../../bench/report/median.js";

test("median is the middle value, whatever the order", () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median([7])).toBe(7);
});

test("median of an even count is the mean of the two in the middle", () => {
  expect(median([4, 1, 3, 100])).toBe(3.5);
});

test("median leaves its argument as it is, and of nothing is NaN", () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
  expect(median([])).toBeNaN();
});
