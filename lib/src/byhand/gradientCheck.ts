import { inspect } from "../text";

/** How far backpropagation and the finite difference are apart for one weight array. */
export interface ArrayCheck {
  /** For instance "layer 1 kernel"; layers are counted from 1. */
  readonly name: string;
  /** How many weights it has, and how many of them were tried. */
  readonly weights: number;
  readonly checked: number;
  /** The largest difference, as a part of the largest gradient in this array. */
  readonly error: number;
  /** The weight where they differ most (its index in the array's data), and what the two ways gave for it. */
  readonly worst: { readonly index: number; readonly analytic: number; readonly numerical: number };
}

/**
 * What `checkGradients` found; prints itself.
 *
 * @example
 * import { GradientCheck } from "@deltabook/nn";
 * const worst = { index: 2, analytic: 0.5, numerical: 0.25 };
 * const array = { name: "layer 1 kernel", weights: 6, checked: 6, error: 0.5, worst };
 * new GradientCheck([array], 1e-3);
 * // => Gradients are WRONG: relative error at most 5.0e-1, tolerance 1.0e-3
 * //      layer 1 kernel: 6 of 6 weights tried, error 5.0e-1; weight 2: backpropagation 5.0e-1, finite difference 2.5e-1
 */
export class GradientCheck {
  readonly arrays: readonly ArrayCheck[];
  readonly tolerance: number;

  constructor(arrays: readonly ArrayCheck[], tolerance: number) {
    this.arrays = arrays;
    this.tolerance = tolerance;
  }

  /** The largest relative error of all arrays. */
  get maxError(): number {
    return Math.max(...this.arrays.map(({ error }) => error));
  }

  /** Whether every error is within the tolerance. */
  get ok(): boolean {
    return this.maxError <= this.tolerance;
  }

  /** A line that says whether all is well, and one for each array. */
  toString(): string {
    const { maxError, tolerance, ok } = this;
    const verdict = `Gradients are ${ok ? "right" : "WRONG"}: relative error at most ${text(maxError)}`;
    return [
      `${verdict}, tolerance ${text(tolerance)}`,
      ...this.arrays.map((a) => line(a, tolerance)),
    ].join("\n");
  }

  [inspect](): string {
    return this.toString();
  }
}

function line({ name, weights, checked, error, worst }: ArrayCheck, tolerance: number): string {
  const start = `  ${name}: ${checked} of ${weights} weights tried, error ${text(error)}`;
  if (error <= tolerance) return start;
  const { index, analytic, numerical } = worst;
  return `${start}; weight ${index}: backpropagation ${text(analytic)}, finite difference ${text(numerical)}`;
}

function text(value: number): string {
  return value === 0 ? "0" : value.toExponential(1);
}
