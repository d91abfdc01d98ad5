import { at, ROW } from "./panels";
import { addTiles, clearUnsummed, OneNumber, PanelRow } from "./tiles";

/**
 * Weighted sums of one panel of units: out[r][j] = sum over i of x[r][i] kernel[i][j], from +0 on, i in order.
 *
 * `rows` counts up to the next multiple of 4. Only the first `units` columns (up to the next multiple of 4) are computed.
 */
export function denseSums(
  x: usize,
  xPanelBytes: usize,
  inputs: i32,
  kernel: usize,
  units: i32,
  rows: i32,
  out: usize,
): void {
  clearUnsummed(out, rows, units, inputs);
  for (let i = 0; i < inputs; i += 32) {
    const terms = min(32, inputs - i);
    const weights = kernel + <usize>i * ROW;
    for (let r = 0; r < rows; r += 4) {
      const values = at(x, xPanelBytes, r, i);
      addTiles<PanelRow, OneNumber>(values, terms, weights, units, i == 0, at(out, 0, r, 0));
    }
  }
}

// Rows of a batch that are worked on together: their part of two panels is 16 KB, which stays in the first cache.
const CHUNK = 64;

/**
 * The gradient with respect to one panel of the kernel: out[i - first][j] = sum over r of x[r][i] gradient[r][j], from
 * +0 on, r in order, for the inputs i from `first` (a multiple of 4) up to the next multiple of 4 after `last`.
 */
export function denseKernelGradient(
  x: usize,
  xPanelBytes: usize,
  first: i32,
  last: i32,
  gradient: usize,
  units: i32,
  rows: i32,
  out: usize,
): void {
  clearUnsummed(out, last - first, units, rows);
  for (let r = 0; r < rows; r += CHUNK) {
    const terms = min(CHUNK, rows - r);
    const from = gradient + <usize>r * ROW;
    for (let i = first; i < last; i += 4) {
      const values = at(x, xPanelBytes, r, i);
      addTiles<OneNumber, PanelRow>(values, terms, from, units, r == 0, at(out, 0, i - first, 0));
    }
  }
}

/** Adds the 32 biases of a panel to each of its rows. */
export function addBias(sums: usize, bias: usize, rows: i32): void {
  for (let j: usize = 0; j < ROW; j += 16) {
    const b = v128.load(bias + j);
    const end = sums + <usize>rows * ROW + j;
    for (let p = sums + j; p < end; p += ROW) v128.store(p, f32x4.add(v128.load(p), b));
  }
}

/** The gradient with respect to the 32 biases of a panel: out[j] = sum over r of gradient[r][j], from +0 on. */
export function denseBiasGradient(gradient: usize, rows: i32, out: usize): void {
  for (let j: usize = 0; j < ROW; j += 16) {
    let sum = f32x4.splat(0);
    const end = gradient + <usize>rows * ROW + j;
    for (let p = gradient + j; p < end; p += ROW) sum = f32x4.add(sum, v128.load(p));
    v128.store(out + j, sum);
  }
}
