import { labelPairs, type Labels } from "./labels";

/**
 * The share of samples whose class was predicted right. As scikit-learn's `accuracy_score`.
 *
 * @param labels - the true class of each sample, counted from 0
 * @param predicted - the predicted class of each, for example `model.predict(x).argmax()`
 * @throws TypeError or RangeError if they are not two lists of as many classes.
 *
 * @example
 * import { accuracy } from "@deltabook/nn";
 * accuracy([7, 2, 1, 0], [7, 2, 1, 6]); // => 0.75
 */
export function accuracy(labels: Labels, predicted: Labels): number {
  const pairs = labelPairs("Cannot compute accuracy", labels, predicted);
  return pairs.filter(([label, answer]) => label === answer).length / pairs.length;
}
