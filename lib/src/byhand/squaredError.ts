import { finiteNumber } from "../checks";

/**
 * The squared error of one output, with the half that makes its derivative simple.
 *
 * E = 1/2 (t - y)^2
 *
 * Keras's (and this library's) `meanSquaredError` is a mean over the outputs and has no half: for one output it is 2 E.
 *
 * @param target - t, the wanted output
 * @param output - y, the output that the net gave
 * @throws TypeError or RangeError if one is not a finite number.
 *
 * @example
 * import { squaredError } from "@deltabook/nn";
 * squaredError(0, 0.5); // => 0.125
 */
export function squaredError(target: number, output: number): number {
  const t = finiteNumber("Cannot compute squaredError", "target", target);
  const y = finiteNumber("Cannot compute squaredError", "output", output);
  return 0.5 * (t - y) * (t - y);
}

/**
 * The derivative of the squared error with respect to the output y.
 *
 * dE / dy = -(t - y)
 *
 * @param target - t, the wanted output
 * @param output - y, the output that the net gave
 * @throws TypeError or RangeError if one is not a finite number.
 *
 * @example
 * import { squaredErrorDerivative } from "@deltabook/nn";
 * squaredErrorDerivative(0, 0.5); // => 0.5
 */
export function squaredErrorDerivative(target: number, output: number): number {
  const t = finiteNumber("Cannot compute squaredErrorDerivative", "target", target);
  const y = finiteNumber("Cannot compute squaredErrorDerivative", "output", output);
  return -(t - y);
}
