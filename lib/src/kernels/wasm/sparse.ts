import type { Arena } from "./arena";
import { rowBytes } from "./panels";

/** A table of numbers whose rows can be had one by one; a `Matrix` is one. */
export interface Rows {
  readonly rows: number;
  readonly columns: number;
  /** Writes row `row` to the begin of `out`. */
  copyRow(row: number, out: Float32Array): void;
}

/** Where the entries of a sparse matrix lie; see `assembly/sparse.ts`. */
export interface SparseRows {
  /** The address of rows + 1 numbers: the first entry of each row. */
  readonly starts: number;
  readonly entries: number;
  /** The most entries that a row has. */
  readonly longest: number;
}

/**
 * From this share of values that are not zero on, the dense kernels are faster (`npm run bench -- density`): a sparse
 * multiplication takes about as long as two dense ones once the batch has been transposed.
 */
export const densest = 0.5;

/** How many rows are looked at to estimate how many values are not zero. */
const sampled = 1000;

/** About which share of the values is not zero. */
export function density(x: Rows): number {
  const row = new Float32Array(x.columns);
  const step = Math.max(1, Math.floor(x.rows / sampled));
  let nonZeros = 0;
  let seen = 0;
  for (let r = 0; r < x.rows; r += step) {
    x.copyRow(r, row);
    for (const value of row) if (value !== 0) nonZeros++;
    seen += x.columns;
  }
  return nonZeros / seen;
}

/** Bytes that are reserved at a time while the number of entries is not yet known. */
const chunk = 1 << 20;

/** Writes the values that are not zero, with where the kernel's row for them begins in a panel. */
export function encodeSparse(x: Rows, arena: Arena): SparseRows {
  const starts = arena.reserve((x.rows + 1) * 4);
  const entries = arena.reserve(0);
  const row = new Float32Array(x.columns);
  const ends = new Uint32Array(x.rows + 1);
  let count = 0;
  let room = 0;
  let longest = 0;
  for (let r = 0; r < x.rows; r++) {
    for (; (count + x.columns + 3) * 8 > room; room += chunk) arena.reserve(chunk);
    x.copyRow(r, row);
    const added = encodeRow(row, arena, entries + count * 8);
    longest = Math.max(longest, added);
    ends[r + 1] = count += added;
  }
  arena.words(starts, ends.length).set(ends);
  return { starts, entries, longest };
}

/** Writes one row's entries; returns their number, filled up to a multiple of 4 by entries that are all zero. */
function encodeRow(row: Float32Array, arena: Arena, address: number): number {
  const length = (row.length + 3) * 2;
  const words = arena.words(address, length);
  const floats = arena.floats(address, length);
  let place = 0;
  for (let j = 0; j < row.length; j++) {
    if (row[j] === 0) continue;
    words[place] = j * rowBytes;
    floats[place + 1] = row[j];
    place += 2;
  }
  const end = Math.ceil(place / 8) * 8;
  words.fill(0, place, end);
  return end / 2;
}
