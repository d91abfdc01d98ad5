import { exp } from "./exp";

const { fround } = Math;

/**
 * The logistic function 1 / (1 + e^-x), in float32 steps only. `x` must be a float32 number.
 *
 * For x < 0 it is computed as e^x / (1 + e^x), which does not overflow and keeps its digits down to denormal results.
 * The error is below 2.5 units in the last place of the result, for every float32 x.
 */
export function sigmoid(x: number): number {
  const e = exp(x > 0 ? -x : x);
  return fround((x > 0 ? 1 : e) / fround(1 + e));
}
