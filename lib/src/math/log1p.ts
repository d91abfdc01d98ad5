import { log } from "./log";

const { fround } = Math;

/**
 * ln (1 + x) for x >= 0, exact also where 1 + x rounds to 1. `x` must be a float32 number.
 *
 * Kahan's correction: with u = fl(1 + x), ln (1 + x) = ln u * x / (u - 1), because ln u / (u - 1) hardly changes near 1.
 * The error is below 3 units in the last place of the result, for every float32 x >= 0.
 */
export function log1p(x: number): number {
  const u = fround(1 + x);
  if (u === 1 || u === Infinity) return u === 1 ? x : u;
  return fround(log(u) * fround(x / fround(u - 1)));
}
