import { finiteNumber } from "../checks";
import { finiteNumbers } from "./finiteNumbers";
import { sameLength } from "./sameLength";

/**
 * What a unit computes first: its inputs, each times its weight, added up, and the bias.
 *
 * z = x_1 w_1 + x_2 w_2 + ... + x_n w_n + b
 *
 * @param inputs - x, the outputs of the layer before, n numbers
 * @param weights - w, one for each input, n numbers
 * @param bias - b
 * @returns z, the input of the activation function
 * @throws TypeError if the lengths differ; TypeError or RangeError if an entry is not a finite number.
 *
 * @example
 * import { weightedSum } from "@deltabook/nn";
 * weightedSum([1, 1], [0.5, 0.25]); // => 0.75
 * weightedSum([1, 1], [0.5, 0.25], -1); // => -0.25
 */
export function weightedSum(
  inputs: readonly number[],
  weights: readonly number[],
  bias = 0,
): number {
  const attempt = "Cannot compute weightedSum";
  const x = finiteNumbers(attempt, "inputs", inputs);
  const w = finiteNumbers(attempt, "weights", weights);
  const b = finiteNumber(attempt, "bias", bias);
  sameLength(attempt, "inputs and weights", x, w);
  return x.reduce((z, x_i, i) => z + x_i * w[i], 0) + b;
}
