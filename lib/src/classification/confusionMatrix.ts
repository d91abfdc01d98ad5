import { integerWithin, positiveInteger } from "../checks";
import { Matrix } from "../matrix";
import { labelPairs, type Labels } from "./labels";

/** Settings of `confusionMatrix`. */
export interface ConfusionMatrixOptions {
  /** How many classes there are; else as many as the greatest class that occurs needs. */
  classes?: number;
}

/**
 * How often each class was taken for each: row i, column j counts the samples of class i that were predicted to be of class
 * j. As scikit-learn's `confusion_matrix`.
 *
 * @param labels - the true class of each sample, counted from 0
 * @param predicted - the predicted class of each, for example `model.predict(x).argmax()`
 * @returns classes x classes; on its diagonal stands what was right
 * @throws TypeError or RangeError if they are not two lists of as many classes, or one is not below `classes`.
 *
 * @example
 * import { confusionMatrix } from "@deltabook/nn";
 * confusionMatrix([0, 1, 1, 2], [0, 1, 2, 2]).toArray(); // => [ [ 1, 0, 0 ], [ 0, 1, 1 ], [ 0, 0, 1 ] ]
 */
export function confusionMatrix(
  labels: Labels,
  predicted: Labels,
  { classes }: ConfusionMatrixOptions = {},
): Matrix {
  const attempt = "Cannot count confusions";
  const pairs = labelPairs(attempt, labels, predicted);
  const size = positiveInteger(attempt, "classes", classes ?? greatest(pairs) + 1);
  const counts = Matrix.zeros(size, size);
  pairs.forEach(([label, answer], i) => {
    integerWithin(attempt, `labels[${i}]`, label, 0, size - 1);
    integerWithin(attempt, `predicted[${i}]`, answer, 0, size - 1);
    counts.data[label * size + answer]++;
  });
  return counts;
}

function greatest(pairs: readonly (readonly [number, number])[]): number {
  return pairs.reduce((most, pair) => Math.max(most, ...pair), 0);
}
