import { finiteNumber } from "../checks";

/**
 * The change of one weight, which is added to it: w_new = w + step.
 *
 * step = eta delta_j y_i
 *
 * @param learningRate - eta, how large a step is taken
 * @param delta - delta_j, of the unit that the weight leads to
 * @param input - y_i, the output of the unit (or the input) that the weight comes from; 1 for a bias
 * @throws TypeError or RangeError if one is not a finite number.
 *
 * @example
 * import { weightStep } from "@deltabook/nn";
 * 0.5 + weightStep(0.5, -0.25, 1); // => 0.375
 */
export function weightStep(learningRate: number, delta: number, input: number): number {
  const attempt = "Cannot compute weightStep";
  const eta = finiteNumber(attempt, "learningRate", learningRate);
  const delta_j = finiteNumber(attempt, "delta", delta);
  const y_i = finiteNumber(attempt, "input", input);
  return eta * delta_j * y_i;
}
