import { NonZeros } from "./nonZeros";
import { sumScaledRows } from "./sumScaledRows";

/**
 * The weighted sums of a dense layer: out[r, j] = (sum over i of x[r, i] kernel[i, j]) + bias[j].
 *
 * Shapes: x is rows x inputs, kernel inputs x units, bias units (or null), out rows x units; all row-major.
 * Every step is rounded to float32; each sum starts at +0 and takes its inputs in order, the bias last. Inputs that are
 * zero are passed over: with finite weights that changes no bit.
 */
export function denseForward(
  x: Float32Array,
  rows: number,
  inputs: number,
  kernel: Float32Array,
  bias: Float32Array | null,
  units: number,
  out: Float32Array,
): void {
  const terms = NonZeros.withRoomFor(inputs);
  for (let r = 0; r < rows; r++) {
    terms.collect(x, r * inputs, 1, inputs, units);
    sumScaledRows(terms, kernel, units, out, r * units);
    if (bias) addBias(out, r * units, bias, units);
  }
}

function addBias(out: Float32Array, o: number, bias: Float32Array, units: number): void {
  for (let j = 0; j < units; j++) out[o + j] = out[o + j] + bias[j]; // storing rounds
}
