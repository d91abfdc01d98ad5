import { finiteNumber } from "../checks";
import { exp64 } from "./exp64";

/**
 * The sigmoid (logistic) function: squeezes every number into 0..1, and 0 becomes 1/2.
 *
 * s(x) = 1 / (1 + e^-x)
 *
 * @param x - a weighted sum
 * @throws TypeError or RangeError if x is not a finite number.
 *
 * @example
 * import { sigmoid } from "@deltabook/nn";
 * sigmoid(0); // => 0.5
 * sigmoid(1.3).toFixed(10); // => '0.7858349830'
 */
export function sigmoid(x: number): number {
  finiteNumber("Cannot compute sigmoid", "x", x);
  return 1 / (1 + exp64(-x));
}

/**
 * The derivative of the sigmoid, as a function of the sum x (not of the output s).
 *
 * s'(x) = s(x) (1 - s(x))
 *
 * @param x - a weighted sum
 * @throws TypeError or RangeError if x is not a finite number.
 *
 * @example
 * import { sigmoidDerivative } from "@deltabook/nn";
 * sigmoidDerivative(0); // => 0.25
 */
export function sigmoidDerivative(x: number): number {
  finiteNumber("Cannot compute sigmoidDerivative", "x", x);
  const s = sigmoid(x);
  return s * (1 - s);
}
