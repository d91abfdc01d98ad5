import { exp64 } from "./exp64";
import { finiteNumbers } from "./finiteNumbers";

/**
 * Softmax: makes a whole layer's sums into probabilities, positive and 1 in total.
 *
 * y_i = e^z_i / (e^z_1 + e^z_2 + ... + e^z_n)
 *
 * The largest sum is subtracted from all of them first, which changes no y_i, so that no e^z overflows.
 *
 * @param sums - z, the weighted sums of all units of the layer, n numbers
 * @returns y, n numbers
 * @throws TypeError or RangeError if there is no sum, or one is not a finite number.
 *
 * @example
 * import { softmax } from "@deltabook/nn";
 * softmax([1, 1]); // => [ 0.5, 0.5 ]
 * softmax([0, 1000]); // => [ 0, 1 ]
 */
export function softmax(sums: readonly number[]): number[] {
  const z = finiteNumbers("Cannot compute softmax", "sums", sums);
  const largest = z.reduce((a, b) => Math.max(a, b));
  const powers = z.map((z_i) => exp64(z_i - largest));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

/**
 * The derivatives of softmax: every output depends on every sum, so there are n times n of them.
 *
 * dy_i / dz_j = y_i (1 - y_i) for i = j, and -y_i y_j for the others
 *
 * @param sums - z, the weighted sums of all units of the layer, n numbers
 * @returns n rows of n numbers: row i, column j is dy_i / dz_j
 * @throws TypeError or RangeError if there is no sum, or one is not a finite number.
 *
 * @example
 * import { softmaxDerivative } from "@deltabook/nn";
 * softmaxDerivative([1, 1]); // => [ [ 0.25, -0.25 ], [ -0.25, 0.25 ] ]
 */
export function softmaxDerivative(sums: readonly number[]): number[][] {
  const y = softmax(finiteNumbers("Cannot compute softmaxDerivative", "sums", sums));
  return y.map((y_i, i) => y.map((y_j, j) => (i === j ? y_i * (1 - y_i) : -y_i * y_j)));
}
