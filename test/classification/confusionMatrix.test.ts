import { expect, test } from "vitest";
import { confusionMatrix, precision, Random, recall } from "@deltabook/nn";

test("confusionMatrix counts as scikit-learn's: rows are the true classes", () => {
  // https://scikit-learn.org/stable/modules/generated/sklearn.metrics.confusion_matrix.html
  const counts = confusionMatrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2]);
  expect(counts.toArray()).toEqual([
    [2, 0, 0],
    [0, 0, 1],
    [1, 0, 2],
  ]);
});

test("confusionMatrix agrees with precision (columns) and recall (rows)", () => {
  const random = new Random(4);
  const labels = Array.from({ length: 300 }, () => random.integer(4));
  const predicted = labels.map((label) => (random.uniform() < 0.7 ? label : random.integer(4)));
  const counts = confusionMatrix(labels, predicted);
  const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
  for (const label of [0, 1, 2, 3]) {
    const right = counts.get(label, label);
    expect(recall(labels, predicted, { label })).toBe(right / sum(counts.row(label)));
    const column = counts.transpose().row(label);
    expect(precision(labels, predicted, { label })).toBe(right / sum(column));
  }
});

test("confusionMatrix has room for classes that do not occur, and refuses those beyond", () => {
  expect(confusionMatrix([0], [0], { classes: 3 }).shape).toEqual([3, 3]);
  expect(() => confusionMatrix([0, 3], [0, 1], { classes: 3 })).toThrow(
    new RangeError("Cannot count confusions: labels[1] must be an integer from 0 to 2, received 3"),
  );
  expect(() => confusionMatrix([0, 1], [0, 7], { classes: 3 })).toThrow(
    "Cannot count confusions: predicted[1] must be an integer from 0 to 2, received 7",
  );
});
