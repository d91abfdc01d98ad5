import { expect, test } from "vitest";
import { precision } from "@deltabook/nn";

/** The example of scikit-learn's manual: https://scikit-learn.org/stable/modules/model_evaluation.html */
const labels = [0, 1, 2, 0, 1, 2];
const predicted = [0, 2, 1, 0, 0, 1];

test("precision is right among what was predicted to be of the class", () => {
  expect([0, 1, 2].map((label) => precision(labels, predicted, { label }))).toEqual([2 / 3, 0, 0]);
  expect(precision([0, 1, 1, 1], [1, 1, 1, 0])).toBe(2 / 3);
});

test("precision is no number where nothing was predicted to be of the class", () => {
  expect(precision([0, 1], [0, 0])).toBeNaN();
});

test("precision names what is no class", () => {
  expect(() => precision(labels, predicted, { label: -1 })).toThrow(
    "Cannot compute precision: label must be a non-negative integer, received -1",
  );
});
