import { nonNegativeInteger } from "../checks";
import { labelPairs, type Labels } from "./labels";

/** Settings of `precision` and `recall`. */
export interface ByClassOptions {
  /** The class that is looked at; 1 where there are only no (0) and yes (1). */
  label?: number;
}

/**
 * Of the samples that were predicted to be of one class, the share that is. As scikit-learn's `precision_score` for one
 * class; NaN where none was predicted to be of it.
 *
 * @param labels - the true class of each sample, counted from 0
 * @param predicted - the predicted class of each
 * @throws TypeError or RangeError if they are not two lists of as many classes, or `label` is no class.
 *
 * @example
 * import { precision } from "@deltabook/nn";
 * precision([7, 7, 1, 1, 1], [7, 1, 1, 1, 7], { label: 7 }); // => 0.5
 */
export function precision(
  labels: Labels,
  predicted: Labels,
  { label = 1 }: ByClassOptions = {},
): number {
  const attempt = "Cannot compute precision";
  const pairs = labelPairs(attempt, labels, predicted);
  nonNegativeInteger(attempt, "label", label);
  const answered = pairs.filter(([, answer]) => answer === label);
  return answered.filter(([truth]) => truth === label).length / answered.length;
}
