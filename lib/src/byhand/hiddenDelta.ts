import { finiteNumbers } from "./finiteNumbers";
import { sameLength } from "./sameLength";
import { sigmoidOutput } from "./sigmoidOutput";

/**
 * The delta of a hidden sigmoid unit: its share of the deltas of all units that it feeds.
 *
 * delta_i = y_i (1 - y_i) (w_i1 delta_1 + w_i2 delta_2 + ... + w_in delta_n)
 *
 * The weights are those from before the step: all deltas are computed first, then all weights are changed.
 *
 * @param output - y_i, the hidden unit's output (after the sigmoid), from 0 to 1
 * @param weights - w_i, the weights from this unit to the n units of the next layer
 * @param deltas - the deltas of those n units
 * @throws TypeError if the lengths differ or an entry is not a number; RangeError if one is not finite or output not
 * from 0 to 1.
 *
 * @example
 * import { hiddenDelta } from "@deltabook/nn";
 * hiddenDelta(0.5, [2], [0.5]); // => 0.25
 * hiddenDelta(0.5, [2, 4], [0.5, 1]); // => 1.25
 */
export function hiddenDelta(
  output: number,
  weights: readonly number[],
  deltas: readonly number[],
): number {
  const attempt = "Cannot compute hiddenDelta";
  const y = sigmoidOutput(attempt, output);
  const w = finiteNumbers(attempt, "weights", weights);
  const delta = finiteNumbers(attempt, "deltas", deltas);
  sameLength(attempt, "weights and deltas", w, delta);
  return y * (1 - y) * w.reduce((sum, w_j, j) => sum + w_j * delta[j], 0);
}
