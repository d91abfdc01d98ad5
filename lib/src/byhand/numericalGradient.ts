import { positiveNumber, received } from "../checks";
import { finiteNumbers } from "./finiteNumbers";

/** Settings of `numericalGradient`. */
export interface NumericalGradientOptions {
  /**
   * How far each weight is moved up and down. 1e-5 is near the best in float64: the formula's own error shrinks as
   * epsilon^2, while that of rounding grows as 1e-16 / epsilon.
   */
  epsilon?: number;
}

/**
 * The gradient of f by trial: moves one weight after the other a little up and down and looks how f changes.
 *
 * df / dw_i ~ (f(..., w_i + epsilon, ...) - f(..., w_i - epsilon, ...)) / (2 epsilon)
 *
 * It knows nothing about f, and so it can check any derivative; but it calls f twice for each weight.
 *
 * @param f - a function of the weights, for instance the error of a net
 * @param w - where to take the gradient; it is not changed, f gets copies
 * @returns df / dw_i for each weight
 * @throws TypeError if f is not a function or gives no number; RangeError if f(w) is not finite, or for a bad epsilon.
 *
 * @example
 * import { numericalGradient } from "@deltabook/nn";
 * const gradient = numericalGradient(([a, b]) => a * a + 3 * b, [2, 5]);
 * gradient.map((g) => g.toFixed(6)); // => [ '4.000000', '3.000000' ]
 */
export function numericalGradient(
  f: (w: readonly number[]) => number,
  w: readonly number[],
  { epsilon = 1e-5 }: NumericalGradientOptions = {},
): number[] {
  const attempt = "Cannot compute numericalGradient";
  if (typeof f !== "function") {
    throw new TypeError(`${attempt}: f must be a function of the weights, received ${received(f)}`);
  }
  const weights = finiteNumbers(attempt, "w", w);
  positiveNumber(attempt, "epsilon", epsilon);
  const moved = (i: number, step: number): number => {
    const value = f(weights.map((w_j, j) => (j === i ? w_j + step : w_j)));
    if (Number.isFinite(value)) return value;
    const message = `${attempt}: f must give a finite number, received ${received(value)} with w[${i}] moved by ${step}`;
    throw typeof value === "number" ? new RangeError(message) : new TypeError(message);
  };
  return weights.map((_, i) => (moved(i, epsilon) - moved(i, -epsilon)) / (2 * epsilon));
}
