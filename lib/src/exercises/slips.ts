import { log64 } from "../byhand/log64";

/** Rounded to two digits, as a learner with a pocket calculator may do on the way. */
export function twoDigits(number: number): number {
  return Number(number.toFixed(2));
}

/** The weighted sum that a sigmoid's output came from: ln (y / (1 - y)). */
export function sumBehind(output: number): number {
  return log64(output / (1 - output));
}
