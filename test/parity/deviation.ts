import type { Recorded } from "./fixtures";

/**
 * How far numbers are from Keras's: the largest |ours - Keras's| / |Keras's|, where a number of Keras's counts as no
 * smaller than a tenth (`floor`) of the largest of its array.
 *
 * Without the floor a sum that happens to be near zero would have no correct digits in float32, in Keras as here: two
 * orders of the same additions differ by the last bit of the largest term, not of the sum.
 */
export function deviation(ours: ArrayLike<number>, keras: Recorded, floor = 0.1): number {
  const expected = numbers(keras);
  if (ours.length !== expected.length) return Infinity;
  const least = floor * Math.max(...expected.map(Math.abs));
  const deviations = expected.map((value, i) => {
    const difference = Math.abs(ours[i] - value);
    return difference === 0 ? 0 : difference / Math.max(Math.abs(value), least);
  });
  return Math.max(...deviations);
}

/** The largest deviation of several arrays, each by its own measure. */
export function largestDeviation(
  ours: readonly ArrayLike<number>[],
  keras: readonly Recorded[],
): number {
  if (ours.length !== keras.length) return Infinity;
  return Math.max(...ours.map((array, i) => deviation(array, keras[i])));
}

function numbers(recorded: Recorded): number[] {
  return typeof recorded === "number" ? [recorded] : recorded.flatMap(numbers);
}
