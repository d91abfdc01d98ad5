import { finiteNumber } from "../checks";

/**
 * The rectified linear unit: lets positive numbers pass and makes 0 of the others.
 *
 * relu(x) = max(0, x)
 *
 * @param x - a weighted sum
 * @throws TypeError or RangeError if x is not a finite number.
 *
 * @example
 * import { relu } from "@deltabook/nn";
 * relu(1.5); // => 1.5
 * relu(-3); // => 0
 */
export function relu(x: number): number {
  finiteNumber("Cannot compute relu", "x", x);
  return Math.max(0, x);
}

/**
 * The derivative of relu, as a function of the sum x.
 *
 * relu'(x) = 1 for x > 0, else 0; at the corner x = 0 there is none, and 0 is taken, as Keras does.
 *
 * @param x - a weighted sum
 * @throws TypeError or RangeError if x is not a finite number.
 *
 * @example
 * import { reluDerivative } from "@deltabook/nn";
 * reluDerivative(1.5); // => 1
 * reluDerivative(0); // => 0
 */
export function reluDerivative(x: number): number {
  finiteNumber("Cannot compute reluDerivative", "x", x);
  return x > 0 ? 1 : 0;
}
