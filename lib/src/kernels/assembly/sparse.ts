import { ROW } from "./panels";

// A sparse matrix is a list of entries, row after row: (where the row of 32 numbers that it multiplies begins, in bytes;
// the value), 8 bytes each. A row may be cut into segments: the entries of its first inputs, those of the next ones, and so on.
// Segment number n (the rows' one after the other) has the entries starts[n]..starts[n + 1], a multiple of 4: what fills it up
// is all zero.

/**
 * Copies one segment of the rows `order[from..to)` to where it belongs when those of all rows from `order[0]` on lie one behind
 * the other, from entry `first` on: every panel of a kernel will go through them from begin to end.
 */
export function gatherSparseRows(
  starts: usize,
  entries: usize,
  segments: i32,
  segment: i32,
  order: usize,
  from: i32,
  to: i32,
  first: u32,
  outStarts: usize,
  out: usize,
): void {
  const pitch = (<usize>segments) << 2;
  const column = starts + ((<usize>segment) << 2);
  let place = first;
  for (let r = 0; r < from; r++) place += lengthOf(rowOf(column, pitch, order, r));
  for (let r = from; r < to; r++) {
    const row = rowOf(column, pitch, order, r);
    const length = lengthOf(row);
    const source = entries + ((<usize>load<u32>(row)) << 3);
    memory.copy(out + ((<usize>place) << 3), source, (<usize>length) << 3);
    store<u32>(outStarts + ((<usize>r) << 2), place);
    place += length;
  }
  store<u32>(outStarts + ((<usize>to) << 2), place);
}

/** Where the begin of row order[r] is told. */
function rowOf(starts: usize, pitch: usize, order: usize, r: i32): usize {
  return starts + <usize>load<u32>(order + ((<usize>r) << 2)) * pitch;
}

/** How many entries a row has. */
function lengthOf(row: usize): u32 {
  return load<u32>(row, 4) - load<u32>(row);
}

/**
 * Weighted sums of one panel of units: out[r] = sum over the entries of row r of value * kernel row, from +0 on if `isFirst`,
 * or else going on from the sums in out[r].
 */
export function sparseSums(
  starts: usize,
  entries: usize,
  rows: i32,
  kernel: usize,
  out: usize,
  isFirst: bool,
): void {
  for (let r = 0; r < rows; r++) {
    const row = starts + ((<usize>r) << 2);
    const from = entries + ((<usize>load<u32>(row)) << 3);
    const to = entries + ((<usize>load<u32>(row, 4)) << 3);
    const sums = out + ((<usize>r) << 7);
    if (isFirst) sumScaledRows(from, to, kernel, sums);
    else if (from < to) addScaledRows(from, to, kernel, sums);
  }
}

// Rows of a batch that are transposed together: their part of a panel of the gradient is 26 KB, which leaves room in the first
// cache for what else passes by. With 256, which fill it, the sums of the gradient take a twentieth longer; with all 1,024 rows
// of a batch a tenth more than that.
const CHUNK = 208;

/**
 * The gradient with respect to one panel of the kernel, for the inputs first..last, from the transposed batch of `rows` rows
 * and `inputs` columns: from +0 on, the samples in order.
 */
export function sparseKernelGradient(
  starts: usize,
  entries: usize,
  rows: i32,
  inputs: i32,
  first: i32,
  last: i32,
  gradient: usize,
  out: usize,
): void {
  for (let r = 0; r < rows; r += CHUNK) {
    for (let i = first; i < last; i++) {
      const column = starts + ((<usize>i) << 2);
      const from = entries + ((<usize>load<u32>(column)) << 3);
      const to = entries + ((<usize>load<u32>(column, 4)) << 3);
      const sums = out + <usize>(i - first) * ROW;
      if (r == 0) sumScaledRows(from, to, gradient, sums);
      else if (from < to) addScaledRows(from, to, gradient, sums);
    }
    starts += (<usize>inputs) << 2;
  }
}

/**
 * out[0..32) = sum over the entries of value * rows[offset], in their order, from +0 on.
 *
 * Four entries a turn, all eight multiply-adds of one after those of the other: 26 GFLOPS, one entry a turn: 17
 * (Node 20, Zen 3). Nothing else belongs into this function: with a maximum after the loop, V8 spills in the loop.
 */
function sumScaledRows(entry: usize, end: usize, rows: usize, out: usize): void {
  let a = f32x4.splat(0);
  let b = f32x4.splat(0);
  let c = f32x4.splat(0);
  let d = f32x4.splat(0);
  let e = f32x4.splat(0);
  let f = f32x4.splat(0);
  let g = f32x4.splat(0);
  let h = f32x4.splat(0);
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

/** As `sumScaledRows`, but going on from the sums in out[0..32). */
function addScaledRows(entry: usize, end: usize, rows: usize, out: usize): void {
  let a = v128.load(out);
  let b = v128.load(out, 16);
  let c = v128.load(out, 32);
  let d = v128.load(out, 48);
  let e = v128.load(out, 64);
  let f = v128.load(out, 80);
  let g = v128.load(out, 96);
  let h = v128.load(out, 112);
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

/**
 * Turns the rows 0..rows of a gathered batch into columns, chunk of rows after chunk of rows: for each column the samples of
 * the chunk that are not zero there, in order, as (r * 128, value). Column c of chunk k is row k * columns + c. Each of the
 * rows' `segments` has its starts `pitch` bytes behind those of the one before. `outStarts` holds 2 numbers more than there
 * are columns of chunks, of which the last is room to work in.
 */
export function transposeSparse(
  starts: usize,
  entries: usize,
  segments: i32,
  pitch: usize,
  rows: i32,
  columns: i32,
  outStarts: usize,
  out: usize,
): void {
  store<u32>(outStarts, 0);
  const end = starts + <usize>segments * pitch;
  for (let r = 0; r < rows; r += CHUNK) {
    const to = min(r + CHUNK, rows);
    transposeChunk(starts, end, pitch, entries, r, to, columns, outStarts, out);
    outStarts += (<usize>columns) << 2;
  }
}

/** The columns of one chunk, from the entry on that the first number of `outStarts` tells. */
function transposeChunk(
  starts: usize,
  end: usize,
  pitch: usize,
  entries: usize,
  from: i32,
  to: i32,
  columns: i32,
  outStarts: usize,
  out: usize,
): void {
  let total = load<u32>(outStarts);
  const begins = outStarts + 4;
  store<u32>(begins, total);
  // The count of column c goes two places on: so the sums below leave each column's begin one place on, ...
  const counts = outStarts + 8;
  memory.fill(counts, 0, (<usize>columns) << 2);
  for (let s = starts; s < end; s += pitch) {
    for (let r = from; r < to; r++) countEntries(s, entries, r, counts);
  }
  for (let c = 0; c < columns; c++) {
    total += (load<u32>(counts + ((<usize>c) << 2)) + 3) & ~3;
    store<u32>(counts + ((<usize>c) << 2), total);
  }
  // ... which, moved on by each entry that is placed, ends where the next column begins.
  for (let s = starts; s < end; s += pitch) {
    for (let r = from; r < to; r++) placeEntries(s, entries, r, begins, out);
  }
  for (let c = 0; c < columns; c++) fillUp(begins + ((<usize>c) << 2), out);
}

function countEntries(starts: usize, entries: usize, r: i32, counts: usize): void {
  const row = starts + ((<usize>r) << 2);
  const to = entries + ((<usize>load<u32>(row, 4)) << 3);
  for (let entry = entries + ((<usize>load<u32>(row)) << 3); entry < to; entry += 8) {
    if (load<u32>(entry, 4) == 0) continue;
    const count = counts + <usize>(load<u32>(entry) >> 5);
    store<u32>(count, load<u32>(count) + 1);
  }
}

function placeEntries(starts: usize, entries: usize, r: i32, begins: usize, out: usize): void {
  const row = starts + ((<usize>r) << 2);
  const to = entries + ((<usize>load<u32>(row, 4)) << 3);
  for (let entry = entries + ((<usize>load<u32>(row)) << 3); entry < to; entry += 8) {
    if (load<u32>(entry, 4) == 0) continue;
    const begin = begins + <usize>(load<u32>(entry) >> 5);
    const place = load<u32>(begin);
    store<u32>(begin, place + 1);
    store<u32>(out + ((<usize>place) << 3), (<u32>r) << 7);
    store<u32>(out + ((<usize>place) << 3), load<u32>(entry, 4), 4);
  }
}

/** Fills a column up to a multiple of 4 entries with zeros. */
function fillUp(end: usize, out: usize): void {
  let place = load<u32>(end);
  for (; place & 3; place++) store<u64>(out + ((<usize>place) << 3), 0);
  store<u32>(end, place);
}
