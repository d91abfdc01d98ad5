import type { Summary } from "../experiments/summarize";
import { inspect } from "../text";

/**
 * How long something takes, in milliseconds: the median over many runs, and their spread. Prints itself.
 *
 * @example
 * import { Timing } from "@deltabook/nn";
 * new Timing({ count: 40, min: 1.1, q1: 1.21, median: 1.234, q3: 1.31, max: 2 });
 * // => 1.23 ms (half of 40 runs: 1.21 ms to 1.31 ms)
 */
export class Timing {
  readonly runs: number;
  /** All in milliseconds. */
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;

  constructor({ count, min, q1, median, q3, max }: Summary) {
    this.runs = count;
    this.min = min;
    this.q1 = q1;
    this.median = median;
    this.q3 = q3;
    this.max = max;
  }

  toString(): string {
    const { median, q1, q3, runs } = this;
    return `${duration(median)} (half of ${runs} runs: ${duration(q1)} to ${duration(q3)})`;
  }

  [inspect](): string {
    return this.toString();
  }
}

const units = [
  ["s", 1000],
  ["ms", 1],
  ["µs", 1e-3],
  ["ns", 1e-6],
] as const;

/** Three digits and the largest unit that leaves a number of 1 or more. */
function duration(milliseconds: number): string {
  const [unit, size] = units.find(([, least]) => milliseconds >= least) ?? units[units.length - 1];
  return `${Number((milliseconds / size).toPrecision(3))} ${unit}`;
}
