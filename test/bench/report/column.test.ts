import { expect, test } from "vitest";
import { cellValue } from "../../../bench/report/column.js";
import { series } from "../series";

test.each([
  ["median", 2],
  ["mean", 4],
  ["lowest", 1],
  ["highest", 9],
] as const)("cellValue shows the %s of all runs", (statistic, expected) => {
  expect(cellValue({ value: "seconds", statistic }, series("a", "seconds", [9, 1, 2]))).toBe(
    expected,
  );
});

test("cellValue is undefined where nothing was measured", () => {
  expect(cellValue({ value: "accuracy" }, series("a", "seconds", [1]))).toBeUndefined();
});
