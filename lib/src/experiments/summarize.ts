import { checkedNumber, received } from "../checks";

/** A few numbers that stand for many. */
export interface Summary {
  readonly count: number;
  readonly min: number;
  /** A quarter of the values lies at or below it. */
  readonly q1: number;
  readonly median: number;
  /** Three quarters of the values lie at or below it. */
  readonly q3: number;
  readonly max: number;
}

/**
 * The median and the spread of values, for example of the accuracies that 20 seeds gave.
 *
 * Infinity is a value like others: a loss that is infinite is the worst. Between two values, quartiles are interpolated as
 * NumPy's `quantile` and spreadsheets do (Hyndman and Fan's type 7).
 *
 * @throws TypeError if `values` is no list of numbers; RangeError if it is empty or one is NaN.
 *
 * @example
 * import { summarize } from "@deltabook/nn";
 * summarize([4, 1, 2, 3, 10]); // => { count: 5, min: 1, q1: 2, median: 3, q3: 4, max: 10 }
 */
export function summarize(values: ArrayLike<number>): Summary {
  const sorted = sortedNumbers(values);
  const at = (share: number): number => quantile(sorted, share);
  return {
    count: sorted.length,
    min: at(0),
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    max: at(1),
  };
}

const attempt = "Cannot summarize";

function sortedNumbers(values: unknown): number[] {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) {
    throw new TypeError(
      `${attempt}: values must be a list of numbers, received ${received(values)}`,
    );
  }
  const list = Array.from(values as ArrayLike<unknown>);
  if (list.length === 0) {
    throw new RangeError(
      `${attempt}: values must have at least one number, received an empty array`,
    );
  }
  return list
    .map((value, i) =>
      checkedNumber(attempt, `values[${i}]`, value, "a number", (number) => !Number.isNaN(number)),
    )
    .sort((a, b) => a - b);
}

/** The value below which that share lies, interpolated between the two nearest. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return above === below ? below : below + (place % 1) * (above - below);
}
