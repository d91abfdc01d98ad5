import { NonZeros } from "./nonZeros";
import { sumScaledRows } from "./sumScaledRows";
import { transpose } from "./transpose";

/**
 * The gradient with respect to a dense layer's inputs: out[r, i] = sum over j of gradient[r, j] kernel[i, j].
 *
 * Shapes: gradient (with respect to the sums) is rows x units, kernel inputs x units, out rows x inputs; all row-major.
 * Every step is rounded to float32; each sum starts at +0 and takes the units in order. Gradients that are zero (a relu
 * leaves many) are passed over: with finite weights that changes no bit. The kernel is transposed once, so that what
 * one gradient multiplies lies side by side.
 */
export function denseInputGradient(
  gradient: Float32Array,
  kernel: Float32Array,
  rows: number,
  inputs: number,
  units: number,
  out: Float32Array,
): void {
  const transposed = transpose(kernel, inputs, units);
  const terms = NonZeros.withRoomFor(units);
  for (let r = 0; r < rows; r++) {
    terms.collect(gradient, r * units, 1, units, inputs);
    sumScaledRows(terms, transposed, inputs, out, r * inputs);
  }
}
