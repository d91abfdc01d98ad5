import { ROW } from "./panels";

// Sums of rows of 32 numbers, each scaled by a value: the inner loops over the entries of a sparse matrix (see `sparse`), whose
// number is a multiple of 4.

/**
 * out[0..32) = sum over the entries of value * rows[offset], in their order, from +0 on if `isFirst`, or else going on from
 * the sums in out[0..32).
 *
 * Four entries a turn, all eight multiply-adds of one after those of the other: 26 GFLOPS, one entry a turn: 17
 * (Node 20, Zen 3). Nothing else belongs into this function: with a maximum after the loop, V8 spills in the loop.
 */
export function sumScaledRows(
  entry: usize,
  end: usize,
  rows: usize,
  out: usize,
  isFirst: bool,
): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let e = a;
  let f = a;
  let g = a;
  let h = a;
  if (!isFirst) {
    a = v128.load(out);
    b = v128.load(out, 16);
    c = v128.load(out, 32);
    d = v128.load(out, 48);
    e = v128.load(out, 64);
    f = v128.load(out, 80);
    g = v128.load(out, 96);
    h = v128.load(out, 112);
  }
  while (entry < end) {
    const row0 = rows + <usize>load<u32>(entry);
    const x0 = v128.load32_splat(entry, 4);
    a = f32x4.add(a, f32x4.mul(x0, v128.load(row0)));
    b = f32x4.add(b, f32x4.mul(x0, v128.load(row0, 16)));
    c = f32x4.add(c, f32x4.mul(x0, v128.load(row0, 32)));
    d = f32x4.add(d, f32x4.mul(x0, v128.load(row0, 48)));
    e = f32x4.add(e, f32x4.mul(x0, v128.load(row0, 64)));
    f = f32x4.add(f, f32x4.mul(x0, v128.load(row0, 80)));
    g = f32x4.add(g, f32x4.mul(x0, v128.load(row0, 96)));
    h = f32x4.add(h, f32x4.mul(x0, v128.load(row0, 112)));
    const row1 = rows + <usize>load<u32>(entry, 8);
    const x1 = v128.load32_splat(entry, 12);
    a = f32x4.add(a, f32x4.mul(x1, v128.load(row1)));
    b = f32x4.add(b, f32x4.mul(x1, v128.load(row1, 16)));
    c = f32x4.add(c, f32x4.mul(x1, v128.load(row1, 32)));
    d = f32x4.add(d, f32x4.mul(x1, v128.load(row1, 48)));
    e = f32x4.add(e, f32x4.mul(x1, v128.load(row1, 64)));
    f = f32x4.add(f, f32x4.mul(x1, v128.load(row1, 80)));
    g = f32x4.add(g, f32x4.mul(x1, v128.load(row1, 96)));
    h = f32x4.add(h, f32x4.mul(x1, v128.load(row1, 112)));
    const row2 = rows + <usize>load<u32>(entry, 16);
    const x2 = v128.load32_splat(entry, 20);
    a = f32x4.add(a, f32x4.mul(x2, v128.load(row2)));
    b = f32x4.add(b, f32x4.mul(x2, v128.load(row2, 16)));
    c = f32x4.add(c, f32x4.mul(x2, v128.load(row2, 32)));
    d = f32x4.add(d, f32x4.mul(x2, v128.load(row2, 48)));
    e = f32x4.add(e, f32x4.mul(x2, v128.load(row2, 64)));
    f = f32x4.add(f, f32x4.mul(x2, v128.load(row2, 80)));
    g = f32x4.add(g, f32x4.mul(x2, v128.load(row2, 96)));
    h = f32x4.add(h, f32x4.mul(x2, v128.load(row2, 112)));
    const row3 = rows + <usize>load<u32>(entry, 24);
    const x3 = v128.load32_splat(entry, 28);
    a = f32x4.add(a, f32x4.mul(x3, v128.load(row3)));
    b = f32x4.add(b, f32x4.mul(x3, v128.load(row3, 16)));
    c = f32x4.add(c, f32x4.mul(x3, v128.load(row3, 32)));
    d = f32x4.add(d, f32x4.mul(x3, v128.load(row3, 48)));
    e = f32x4.add(e, f32x4.mul(x3, v128.load(row3, 64)));
    f = f32x4.add(f, f32x4.mul(x3, v128.load(row3, 80)));
    g = f32x4.add(g, f32x4.mul(x3, v128.load(row3, 96)));
    h = f32x4.add(h, f32x4.mul(x3, v128.load(row3, 112)));
    entry += 32;
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

/** The same for a panel of which no more than 16 columns are in use: the others are +0. */
export function sumScaledHalves(
  entry: usize,
  end: usize,
  rows: usize,
  out: usize,
  isFirst: bool,
): void {
  if (isFirst) memory.fill(out, 0, ROW);
  let a = v128.load(out);
  let b = v128.load(out, 16);
  let c = v128.load(out, 32);
  let d = v128.load(out, 48);
  while (entry < end) {
    const row0 = rows + <usize>load<u32>(entry);
    const x0 = v128.load32_splat(entry, 4);
    a = f32x4.add(a, f32x4.mul(x0, v128.load(row0)));
    b = f32x4.add(b, f32x4.mul(x0, v128.load(row0, 16)));
    c = f32x4.add(c, f32x4.mul(x0, v128.load(row0, 32)));
    d = f32x4.add(d, f32x4.mul(x0, v128.load(row0, 48)));
    const row1 = rows + <usize>load<u32>(entry, 8);
    const x1 = v128.load32_splat(entry, 12);
    a = f32x4.add(a, f32x4.mul(x1, v128.load(row1)));
    b = f32x4.add(b, f32x4.mul(x1, v128.load(row1, 16)));
    c = f32x4.add(c, f32x4.mul(x1, v128.load(row1, 32)));
    d = f32x4.add(d, f32x4.mul(x1, v128.load(row1, 48)));
    const row2 = rows + <usize>load<u32>(entry, 16);
    const x2 = v128.load32_splat(entry, 20);
    a = f32x4.add(a, f32x4.mul(x2, v128.load(row2)));
    b = f32x4.add(b, f32x4.mul(x2, v128.load(row2, 16)));
    c = f32x4.add(c, f32x4.mul(x2, v128.load(row2, 32)));
    d = f32x4.add(d, f32x4.mul(x2, v128.load(row2, 48)));
    const row3 = rows + <usize>load<u32>(entry, 24);
    const x3 = v128.load32_splat(entry, 28);
    a = f32x4.add(a, f32x4.mul(x3, v128.load(row3)));
    b = f32x4.add(b, f32x4.mul(x3, v128.load(row3, 16)));
    c = f32x4.add(c, f32x4.mul(x3, v128.load(row3, 32)));
    d = f32x4.add(d, f32x4.mul(x3, v128.load(row3, 48)));
    entry += 32;
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
}
