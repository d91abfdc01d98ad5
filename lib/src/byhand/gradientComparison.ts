import { inspect } from "../text";

/** One weight's gradient, found in two ways. */
export interface GradientPair {
  /** For instance "w[0]". */
  readonly name: string;
  readonly mine: number;
  readonly numerical: number;
  /** How far they are apart, as a part of the largest gradient of all. */
  readonly error: number;
}

/**
 * What `compareGradients` found; prints itself.
 *
 * @example
 * import { GradientComparison } from "@deltabook/nn";
 * const pairs = [{ name: "w[0]", mine: 0.5, numerical: 0.25, error: 0.5 }];
 * new GradientComparison(pairs, 1e-6);
 * // => The gradients DIFFER: relative error at most 5.0e-1, tolerance 1.0e-6
 * //      w[0]: mine 0.500000, numerical 0.250000, error 5.0e-1  <- differs
 */
export class GradientComparison {
  readonly pairs: readonly GradientPair[];
  readonly tolerance: number;

  constructor(pairs: readonly GradientPair[], tolerance: number) {
    this.pairs = pairs;
    this.tolerance = tolerance;
  }

  /** The largest relative error of all weights. */
  get maxError(): number {
    return Math.max(...this.pairs.map(({ error }) => error));
  }

  /** Whether every error is within the tolerance. */
  get ok(): boolean {
    return this.maxError <= this.tolerance;
  }

  /** A line that says whether the two agree, and one for each weight. */
  toString(): string {
    const { maxError, tolerance, ok } = this;
    const verdict = `The gradients ${ok ? "agree" : "DIFFER"}: relative error at most ${power(maxError)}`;
    const lines = this.pairs.map((pair) => line(pair, tolerance));
    return [`${verdict}, tolerance ${power(tolerance)}`, ...lines].join("\n");
  }

  [inspect](): string {
    return this.toString();
  }
}

function line({ name, mine, numerical, error }: GradientPair, tolerance: number): string {
  const texts = `  ${name}: mine ${decimal(mine)}, numerical ${decimal(numerical)}`;
  return `${texts}, error ${power(error)}${error <= tolerance ? "" : "  <- differs"}`;
}

function power(value: number): string {
  return value === 0 ? "0" : value.toExponential(1);
}

/** Six decimals; six digits of what would not show there. */
function decimal(value: number): string {
  const text = value.toFixed(6);
  return value !== 0 && Number(text) === 0 ? value.toExponential(5) : text;
}
