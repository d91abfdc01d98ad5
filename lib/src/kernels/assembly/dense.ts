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
  const end = sums + <usize>rows * ROW;
  addBiasHalves(sums, end, bias);
  addBiasHalves(sums + 64, end, bias + 64);
}

/** Adds 16 biases to one half of each row: from the half at `half` on, below `end`. */
function addBiasHalves(half: usize, end: usize, bias: usize): void {
  const a = v128.load(bias);
  const b = v128.load(bias, 16);
  const c = v128.load(bias, 32);
  const d = v128.load(bias, 48);
  for (; half < end; half += ROW) {
    v128.store(half, f32x4.add(v128.load(half), a));
    v128.store(half, f32x4.add(v128.load(half, 16), b), 16);
    v128.store(half, f32x4.add(v128.load(half, 32), c), 32);
    v128.store(half, f32x4.add(v128.load(half, 48), d), 48);
  }
}

/** The gradient with respect to the 32 biases of a panel: out[j] = sum over r of gradient[r][j], from +0 on. */
export function denseBiasGradient(gradient: usize, rows: i32, out: usize): void {
  const end = gradient + <usize>rows * ROW;
  let a = f32x4.splat(0);
  let b = f32x4.splat(0);
  let c = f32x4.splat(0);
  let d = f32x4.splat(0);
  let e = f32x4.splat(0);
  let f = f32x4.splat(0);
  let g = f32x4.splat(0);
  let h = f32x4.splat(0);
  for (; gradient < end; gradient += ROW) {
    a = f32x4.add(a, v128.load(gradient));
    b = f32x4.add(b, v128.load(gradient, 16));
    c = f32x4.add(c, v128.load(gradient, 32));
    d = f32x4.add(d, v128.load(gradient, 48));
    e = f32x4.add(e, v128.load(gradient, 64));
    f = f32x4.add(f, v128.load(gradient, 80));
    g = f32x4.add(g, v128.load(gradient, 96));
    h = f32x4.add(h, v128.load(gradient, 112));
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
  v128.store(out, e, 64);
  v128.store(out, f, 80);
  v128.store(out, g, 96);
  v128.store(out, h, 112);
}
