import { nonNegativeInteger } from "../checks";
import { labelPairs, type Labels } from "./labels";
import type { ByClassOptions } from "./precision";

/**
 * Of the samples that are of one class, the share that was predicted to be. As scikit-learn's `recall_score` for one class;
 * NaN where none is of it.
 *
 * @param labels - the true class of each sample, counted from 0
 * @param predicted - the predicted class of each
 * @throws TypeError or RangeError if they are not two lists of as many classes, or `label` is no class.
 *
 * @example
 * import { recall } from "@deltabook/nn";
 * recall([7, 7, 7, 7, 1], [7, 1, 1, 7, 7], { label: 7 }); // => 0.5
 */
export function recall(
  labels: Labels,
  predicted: Labels,
  { label = 1 }: ByClassOptions = {},
): number {
  const attempt = "Cannot compute recall";
  const pairs = labelPairs(attempt, labels, predicted);
  nonNegativeInteger(attempt, "label", label);
  const wanted = pairs.filter(([truth]) => truth === label);
  return wanted.filter(([, answer]) => answer === label).length / wanted.length;
}
