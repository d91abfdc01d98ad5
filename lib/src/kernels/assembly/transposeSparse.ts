import { TRANSPOSED_ROWS } from "./sparse";

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
  for (let r = 0; r < rows; r += TRANSPOSED_ROWS) {
    const to = min(r + TRANSPOSED_ROWS, rows);
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
