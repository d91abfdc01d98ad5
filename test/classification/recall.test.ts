import { expect, test } from "vitest";
import { recall } from "@deltabook/nn";

/** The example of scikit-learn's manual: https://scikit-learn.org/stable/modules/model_evaluation.html */
const labels = [0, 1, 2, 0, 1, 2];
const predicted = [0, 2, 1, 0, 0, 1];

test("recall is right among what is of the class", () => {
  expect([0, 1, 2].map((label) => recall(labels, predicted, { label }))).toEqual([1, 0, 0]);
  expect(recall([1, 1, 1, 1, 0], [1, 1, 1, 0, 1])).toBe(0.75);
});

test("recall is no number where nothing is of the class", () => {
  expect(recall([0, 0], [0, 1])).toBeNaN();
});

test("recall names what is no class", () => {
  expect(() => recall(labels, predicted, { label: 0.5 })).toThrow(
    "Cannot compute recall: label must be a non-negative integer, received 0.5",
  );
});
