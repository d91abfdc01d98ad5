/** Significant digits in a figure's JSON: far finer than a pixel. */
const drawnDigits = 5;

/** The value with at most `digits` significant digits, so that figures stay small. */
export function rounded(value: number, digits: number = drawnDigits): number {
  return Number(value.toPrecision(digits));
}

/** `steps` evenly spaced numbers, the first `from`, the last `to`. */
export function evenly(from: number, to: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, i) =>
    rounded(from + ((to - from) * i) / (steps - 1), 6),
  );
}
