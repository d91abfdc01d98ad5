import { NonZeros } from "./nonZeros";
import { sumScaledRows } from "./sumScaledRows";

/**
 * The gradient with respect to a dense layer's kernel: out[i, j] = sum over r of x[r, i] gradient[r, j].
 *
 * Shapes: x is rows x inputs, gradient (with respect to the sums) rows x units, out inputs x units; all row-major.
 * Every step is rounded to float32; each sum starts at +0 and takes the samples in order. Inputs that are zero are passed
 * over: with finite gradients that changes no bit.
 */
export function denseKernelGradient(
  x: Float32Array,
  gradient: Float32Array,
  rows: number,
  inputs: number,
  units: number,
  out: Float32Array,
): void {
  const terms = NonZeros.withRoomFor(rows);
  for (let i = 0; i < inputs; i++) {
    terms.collect(x, i, inputs, rows, units);
    sumScaledRows(terms, gradient, units, out, i * units);
  }
}
