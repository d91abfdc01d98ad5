/** Significant digits in a figure's JSON: far finer than a pixel. */
const drawnDigits = 5;

/** The value with at most `digits` significant digits, so that figures stay small. */
export function rounded(value: number, digits: number = drawnDigits): number {
  return Number(value.toPrecision(digits));
}

/** The lowest and the highest of the values. */
export function extent(values: ArrayLike<number>): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return [low, high];
}

/** `steps` evenly spaced numbers, the first `from`, the last `to`. */
export function evenly(from: number, to: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, i) =>
    rounded(from + ((to - from) * i) / (steps - 1), 6),
  );
}
