import { positiveNumber, received } from "../checks";
import { finiteNumbers } from "./finiteNumbers";
import { GradientComparison } from "./gradientComparison";
import { sameLength } from "./sameLength";

/** Settings of `compareGradients`. */
export interface CompareGradientsOptions {
  /** The largest relative error that counts as agreement: float64 and a good epsilon leave less than 1e-8. */
  tolerance?: number;
  /** What each weight is called; else "w[0]", "w[1]" and so on. */
  names?: readonly string[];
}

const attempt = "Cannot compare gradients";

/**
 * Compares gradients that were computed by hand with those that `numericalGradient` found by trial.
 *
 * The error of weight i is |mine_i - numerical_i|, as a part of the largest of all |mine| and |numerical|.
 *
 * @param mine - dE / dw_i for each weight, by your own formulas; NaN counts as wrong
 * @param numerical - the same by trial, in the same order
 * @returns what is right and what is not; prints itself
 * @throws TypeError if the lengths differ or one is no array of numbers; RangeError for a bad tolerance.
 *
 * @example
 * import { compareGradients, numericalGradient } from "@deltabook/nn";
 * const error = ([a, b]: readonly number[]) => a * a + 3 * b;
 * const mine = [2 * 4, 3];
 * compareGradients(mine, numericalGradient(error, [4, 1])).ok; // => true
 */
export function compareGradients(
  mine: readonly number[],
  numerical: readonly number[],
  { tolerance = 1e-6, names }: CompareGradientsOptions = {},
): GradientComparison {
  if (!Array.isArray(mine)) {
    throw new TypeError(`${attempt}: mine must be an array of numbers, received ${received(mine)}`);
  }
  const own = mine as readonly number[];
  const trial = finiteNumbers(attempt, "numerical", numerical);
  sameLength(attempt, "mine and numerical", own, trial);
  positiveNumber(attempt, "tolerance", tolerance);
  if (names && names.length !== own.length) {
    throw new TypeError(
      `${attempt}: names needs one for each of ${own.length} weights, received ${names.length}`,
    );
  }
  const largest = Math.max(...trial.map(Math.abs), ...own.filter(Number.isFinite).map(Math.abs));
  const pairs = own.map((value, i) => ({
    name: names?.[i] ?? `w[${i}]`,
    mine: value,
    numerical: trial[i],
    error: relative(Math.abs(value - trial[i]), largest),
  }));
  return new GradientComparison(pairs, tolerance);
}

function relative(difference: number, largest: number): number {
  if (Number.isNaN(difference)) return Infinity;
  return difference === 0 ? 0 : difference / largest;
}
