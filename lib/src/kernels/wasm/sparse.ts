import { ScaledBytes } from "../../scaledBytes";
import type { Arena } from "./arena";
import { encodeBytes } from "./encodeBytes";
import { rowBytes } from "./panels";
import { longestSegments } from "./segments";

/** A table of numbers whose rows can be had one by one; a `Matrix` is one. */
export interface Rows {
  readonly rows: number;
  readonly columns: number;
  /** Writes row `row` into `out`, from index `at` on. */
  copyRow(row: number, out: Float32Array, at: number): void;
  /** Writes the values of row `row` that are not zero, in order, and their columns; returns how many there are. */
  nonZeros(row: number, columns: Uint32Array, values: Float32Array): number;
}

/** Where the entries of a sparse matrix lie; see `assembly/sparse.ts`. */
export interface SparseRows {
  /** The address of rows * segments + 1 numbers: the first entry of each segment of each row. */
  readonly starts: number;
  readonly entries: number;
  /** Into how many segments each row is cut, of as many columns each (the last may have fewer). */
  readonly segments: number;
  readonly count: number;
  /** For each segment the most entries that a row has there. */
  readonly longest: readonly number[];
}

/** How many rows of a batch are transposed together; see `assembly/sparse.ts`. */
export const transposedRows = 208;

/** From this share of values that are not zero on, the dense kernels are faster (`npm run bench -- density`). */
export const densest = 0.7;

/** How many rows are looked at to estimate how many values are not zero. */
const sampled = 1000;

/** About which share of the values is not zero. */
export function density(x: Rows): number {
  const columns = new Uint32Array(x.columns);
  const values = new Float32Array(x.columns);
  const step = Math.max(1, Math.floor(x.rows / sampled));
  let nonZeros = 0;
  let seen = 0;
  for (let r = 0; r < x.rows; r += step) {
    nonZeros += x.nonZeros(r, columns, values);
    seen += x.columns;
  }
  return nonZeros / seen;
}

/** Bytes that are reserved at a time while the number of entries is not yet known. */
const chunk = 1 << 23;

/** Writes the values that are not zero, with where the kernel's row for them begins in a panel. */
export function encodeSparse(x: Rows, segments: number, arena: Arena): SparseRows {
  return x instanceof ScaledBytes
    ? encodeBytes(x, segments, arena)
    : encodeValues(x, segments, arena);
}

function encodeValues(x: Rows, segments: number, arena: Arena): SparseRows {
  const starts = arena.reserve((x.rows * segments + 1) * 4);
  const writer = new EntryWriter(arena, x.columns + 3 * segments);
  const segment = Math.ceil(x.columns / segments);
  const columns = new Uint32Array(x.columns);
  const values = new Float32Array(x.columns);
  const ends = new Uint32Array(x.rows * segments + 1);
  for (let r = 0, end = 1; r < x.rows; r++) {
    const count = x.nonZeros(r, columns, values);
    writer.reserveRow();
    for (let s = 1, from = 0; s <= segments; s++) {
      let to = from;
      while (to < count && columns[to] < s * segment) to++;
      writer.write(columns, values, from, to);
      ends[end++] = writer.count;
      from = to;
    }
  }
  arena.words(starts, ends.length).set(ends);
  const { address: entries, count } = writer;
  return { starts, entries, segments, count, longest: longestSegments(ends, segments) };
}

/** Writes the entries of segment after segment at the end of an arena. */
class EntryWriter {
  readonly address: number;
  count = 0;
  readonly #arena: Arena;
  readonly #mostPerRow: number;
  #words: Uint32Array = new Uint32Array(0);
  #floats: Float32Array = new Float32Array(0);

  constructor(arena: Arena, mostPerRow: number) {
    this.address = arena.reserve(0);
    this.#arena = arena;
    this.#mostPerRow = mostPerRow;
  }

  /** Makes sure that there is room for one more row. */
  reserveRow(): void {
    while ((this.count + this.#mostPerRow) * 2 > this.#words.length) this.#grow();
  }

  /** Writes some entries of one row, filled up to a multiple of 4 by entries that are all zero. */
  write(columns: Uint32Array, values: Float32Array, from: number, to: number): void {
    let place = this.count * 2;
    for (let i = from; i < to; i++) {
      this.#words[place] = columns[i] * rowBytes;
      this.#floats[place + 1] = values[i];
      place += 2;
    }
    this.count = Math.ceil(place / 8) * 4;
    this.#words.fill(0, place, this.count * 2);
  }

  #grow(): void {
    const length = this.#words.length + chunk / 4;
    this.#arena.reserve(chunk);
    this.#words = this.#arena.words(this.address, length);
    this.#floats = this.#arena.floats(this.address, length);
  }
}
