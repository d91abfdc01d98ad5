import { at, ROW } from "./panels";

/**
 * Weighted sums of one panel of units: out[r][j] = sum over i of x[r][i] kernel[i][j], from +0 on, i in order.
 *
 * `rows` counts up to the next multiple of 4. Only the first `units` columns (up to the next multiple of 8) are computed.
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
    const values = at(x, xPanelBytes, 0, i);
    const weights = kernel + <usize>i * ROW;
    const weightsEnd = weights + <usize>min(32, inputs - i) * ROW;
    for (let r = 0; r < rows; r += 4) {
      for (let j = 0; j < units; j += 8) {
        const column = (<usize>j) << 2;
        addTile(values + ((<usize>r) << 7), weights + column, weightsEnd, i == 0, at(out, 0, r, j));
      }
    }
  }
}

/** Fills a panel with zeros if the tiles of 8 columns leave some of it out, or if there is nothing to sum. */
export function clearUnsummed(out: usize, rows: i32, units: i32, terms: i32): void {
  if (units <= 24 || terms == 0) memory.fill(out, 0, ((<usize>rows + 3) / 4) * 4 * ROW);
}

/**
 * out[r][0..8) += sum over k of a[r][k] b[k][0..8), for 4 rows r: eight sums of four, which fit into registers. The first
 * time the sums start at +0.
 */
function addTile(a: usize, b: usize, bEnd: usize, isFirst: bool, out: usize): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  if (!isFirst) {
    c00 = v128.load(out, 0);
    c01 = v128.load(out, 16);
    c10 = v128.load(out, 128);
    c11 = v128.load(out, 144);
    c20 = v128.load(out, 256);
    c21 = v128.load(out, 272);
    c30 = v128.load(out, 384);
    c31 = v128.load(out, 400);
  }
  while (b < bEnd) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    const a1 = v128.load32_splat(a, 128);
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    const a2 = v128.load32_splat(a, 256);
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    const a3 = v128.load32_splat(a, 384);
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    a += 4;
    b += ROW;
  }
  v128.store(out, c00, 0);
  v128.store(out, c01, 16);
  v128.store(out, c10, 128);
  v128.store(out, c11, 144);
  v128.store(out, c20, 256);
  v128.store(out, c21, 272);
  v128.store(out, c30, 384);
  v128.store(out, c31, 400);
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
    const from = gradient + <usize>r * ROW;
    const bytes = <usize>min(CHUNK, rows - r) * ROW;
    for (let i = first; i < last; i += 4) {
      for (let j = 0; j < units; j += 8) {
        addGradientTile(
          at(x, xPanelBytes, r, i),
          bytes,
          from + ((<usize>j) << 2),
          r == 0,
          at(out, 0, i - first, j),
        );
      }
    }
  }
}

/**
 * As `addTile`, but with a[k][r]: out[r][0..8) += sum over k of a[k][r] b[k][0..8), for `bytes` bytes of rows of a.
 *
 * With its end by `a` and looked for after each turn, the loop is a twentieth faster than as in `addTile`, which it makes no
 * faster (Node 20, Zen 4).
 */
function addGradientTile(a: usize, bytes: usize, b: usize, isFirst: bool, out: usize): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  if (!isFirst) {
    c00 = v128.load(out, 0);
    c01 = v128.load(out, 16);
    c10 = v128.load(out, 128);
    c11 = v128.load(out, 144);
    c20 = v128.load(out, 256);
    c21 = v128.load(out, 272);
    c30 = v128.load(out, 384);
    c31 = v128.load(out, 400);
  }
  const end = a + bytes;
  do {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    const a1 = v128.load32_splat(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    const a2 = v128.load32_splat(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    const a3 = v128.load32_splat(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    a += ROW;
    b += ROW;
  } while (a < end);
  v128.store(out, c00, 0);
  v128.store(out, c01, 16);
  v128.store(out, c10, 128);
  v128.store(out, c11, 144);
  v128.store(out, c20, 256);
  v128.store(out, c21, 272);
  v128.store(out, c30, 384);
  v128.store(out, c31, 400);
}

/** Adds the 32 biases of a panel to each of its rows. */
export function addBias(sums: usize, bias: usize, rows: i32): void {
  const end = sums + <usize>rows * ROW;
  addBiasHalves(sums, end, bias);
  addBiasHalves(sums + 64, end, bias + 64);
}

/** Adds 16 biases to the halves of rows from the one at `half` on. */
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
