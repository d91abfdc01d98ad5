import { readAhead, ROW } from "./panels";
import { sumScaledHalves, sumScaledRows } from "./scaledRows";

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
 * Weighted sums of the first `units` units of one panel: out[r] = sum over the entries of row r of value * kernel row, from +0 on
 * if `isFirst`, or else going on from the sums in out[r].
 */
export function sparseSums(
  starts: usize,
  entries: usize,
  rows: i32,
  kernel: usize,
  units: i32,
  out: usize,
  isFirst: bool,
): void {
  for (let r = 0; r < rows; r++) {
    const row = starts + ((<usize>r) << 2);
    const from = entries + ((<usize>load<u32>(row)) << 3);
    const to = entries + ((<usize>load<u32>(row, 4)) << 3);
    const sums = out + ((<usize>r) << 7);
    if (units <= 16) sumScaledHalves(from, to, kernel, sums, isFirst);
    else sumScaledRows(from, to, kernel, sums, isFirst);
  }
}

// Rows of a batch that are transposed together: their part of a panel of the gradient is 26 KB, which leaves room in the first
// cache for what else passes by. With 256, which fill it, the sums of the gradient take a twentieth longer; with all 1,024 rows
// of a batch a tenth more than that.
export const TRANSPOSED_ROWS = 208;

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
  units: i32,
  out: usize,
): void {
  for (let r = 0; r < rows; r += TRANSPOSED_ROWS) {
    readAhead(gradient + ((<usize>r) << 7), min(TRANSPOSED_ROWS, rows - r));
    for (let i = first; i < last; i++) {
      const column = starts + ((<usize>i) << 2);
      const from = entries + ((<usize>load<u32>(column)) << 3);
      const to = entries + ((<usize>load<u32>(column, 4)) << 3);
      const sums = out + <usize>(i - first) * ROW;
      if (units <= 16) sumScaledHalves(from, to, gradient, sums, r == 0);
      else sumScaledRows(from, to, gradient, sums, r == 0);
    }
    starts += (<usize>inputs) << 2;
  }
}
