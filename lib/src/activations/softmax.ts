import { exp } from "../math";
import type { Activation } from "./activation";

const { fround } = Math;

/**
 * y_j = e^(x_j) / sum over k of e^(x_k); dL/dx_j = y_j (g_j - sum over k of g_k y_k), where g_k = dL/dy_k.
 *
 * The greatest sum of the row is taken off first: the result is the same, and no power overflows.
 */
export const softmax: Activation = {
  name: "softmax",
  forward(sums, rows, units, out) {
    for (let r = 0; r < rows; r++) {
      const row = out.subarray(r * units, (r + 1) * units);
      row.set(sums.subarray(r * units, (r + 1) * units));
      normalizeExponentials(row);
    }
  },
  backward(outputs, gradient, rows, units, out) {
    for (let r = 0; r < rows; r++) {
      const from = r * units;
      const to = from + units;
      const mean = dot(gradient, outputs, from, to);
      for (let i = from; i < to; i++) out[i] = fround(outputs[i] * fround(gradient[i] - mean));
    }
  },
};

function normalizeExponentials(row: Float32Array): void {
  const greatest = row.reduce((a, b) => Math.max(a, b), -Infinity);
  let total = 0;
  for (let j = 0; j < row.length; j++) {
    row[j] = exp(fround(row[j] - greatest));
    total = fround(total + row[j]);
  }
  for (let j = 0; j < row.length; j++) row[j] = fround(row[j] / total);
}

function dot(a: Float32Array, b: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum = fround(sum + fround(a[i] * b[i]));
  return sum;
}
