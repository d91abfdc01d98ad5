import { finiteNumber } from "../checks";
import { exp64, exp64MinusOne } from "./exp64";

/** Up to here e^2x - 1 is summed as a series: near 0 the subtraction would lose digits. */
const seriesBelow = 0.17;

/** From here on the nearest float64 of tanh x is 1. */
const saturated = 20;

/**
 * The hyperbolic tangent: squeezes every number into -1..1, and 0 stays 0.
 *
 * tanh(x) = (e^x - e^-x) / (e^x + e^-x) = m / (m + 2) with m = e^2x - 1
 *
 * @param x - a weighted sum
 * @throws TypeError or RangeError if x is not a finite number.
 *
 * @example
 * import { tanh } from "@deltabook/nn";
 * tanh(0); // => 0
 * tanh(1).toFixed(10); // => '0.7615941560'
 */
export function tanh(x: number): number {
  finiteNumber("Cannot compute tanh", "x", x);
  if (x < 0) return -tanh(-x);
  if (x > saturated) return 1;
  const m = x < seriesBelow ? exp64MinusOne(2 * x) : exp64(2 * x) - 1;
  return m / (m + 2);
}

/**
 * The derivative of tanh, as a function of the sum x (not of the output).
 *
 * tanh'(x) = 1 - tanh(x)^2
 *
 * @param x - a weighted sum
 * @throws TypeError or RangeError if x is not a finite number.
 *
 * @example
 * import { tanhDerivative } from "@deltabook/nn";
 * tanhDerivative(0); // => 1
 */
export function tanhDerivative(x: number): number {
  finiteNumber("Cannot compute tanhDerivative", "x", x);
  const y = tanh(x);
  return 1 - y * y;
}
