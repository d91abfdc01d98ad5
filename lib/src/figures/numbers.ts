/** Significant digits in a figure's JSON: far finer than a pixel. */
const drawnDigits = 5;

/** The value with at most `digits` significant digits, so that figures stay small. */
export function rounded(value: number, digits: number = drawnDigits): number {
  return Number(value.toPrecision(digits));
}

/** Whole numbers below this are written in full. */
const wholeUpTo = 1e6;

/** The number as it stands in a text alternative: a whole number, or three significant digits; a real minus sign. */
export function inWords(value: number): string {
  const isWhole = Number.isInteger(value) && Math.abs(value) < wholeUpTo;
  const short = isWhole ? value : rounded(value, 3);
  return String(Object.is(short, -0) ? 0 : short).replace("-", "−");
}

/** The count and the noun in its number, for example "1 unit", "3 units". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

/** `steps` evenly spaced numbers, the first `from`, the last `to`. */
export function evenly(from: number, to: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, i) =>
    rounded(from + ((to - from) * i) / (steps - 1), 6),
  );
}
