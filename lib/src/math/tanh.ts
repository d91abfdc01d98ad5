import { exp } from "./exp";

const { fround } = Math;

/** From here on the nearest float32 of tanh x is 1. */
const saturated = 9.1;

/**
 * The hyperbolic tangent of x, in float32 steps only: the same bits on every machine. `x` must be a float32 number.
 *
 * Below 0.625 the polynomial of Moshier's Cephes (tanhf), above it 1 - 2 / (e^2x + 1); tanh(-x) = -tanh x.
 * The error is below 1.5 units in the last place of the result, for every float32 x.
 */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x;
  if (size < 0.625) return tanhNearZero(x);
  const e = exp(fround(2 * (size > saturated ? saturated : size)));
  const y = fround(1 - fround(2 / fround(e + 1)));
  return x < 0 ? -y : y;
}

function tanhNearZero(x: number): number {
  if (x === 0) return x; // keeps the sign of -0
  const square = fround(x * x);
  let p = fround(-5.70498872745e-3);
  p = fround(fround(p * square) + fround(2.06390887954e-2));
  p = fround(fround(p * square) + fround(-5.37397155531e-2));
  p = fround(fround(p * square) + fround(1.33314422036e-1));
  p = fround(fround(p * square) + fround(-3.33332819422e-1));
  return fround(fround(fround(p * square) * x) + x);
}
