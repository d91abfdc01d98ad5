import type { NonZeros } from "./nonZeros";

const { fround } = Math;

/**
 * out[o + j] = sum over the terms of value * row[j], for j from 0 to length - 1, in the order of the terms from +0 on.
 *
 * Each product and each sum is rounded to float32. Eight columns go at a time: within a sum each addition waits for the
 * one before, eight sums need not wait for each other (1 at a time: 2.2 times slower, 4: 1.25 times).
 */
export function sumScaledRows(
  terms: NonZeros,
  rows: Float32Array,
  length: number,
  out: Float32Array,
  o: number,
): void {
  const eights = length - (length % 8);
  for (let j = 0; j < eights; j += 8) sumEightColumns(terms, rows, j, out, o + j);
  for (let j = eights; j < length; j++) out[o + j] = sumColumn(terms, rows, j);
}

function sumColumn({ count, values, offsets }: NonZeros, rows: Float32Array, j: number): number {
  let sum = fround(0);
  for (let n = 0; n < count; n++) sum = fround(sum + fround(values[n] * rows[offsets[n] + j]));
  return sum;
}

function sumEightColumns(
  { count, values, offsets }: NonZeros,
  rows: Float32Array,
  j: number,
  out: Float32Array,
  o: number,
): void {
  let a = fround(0);
  let b = fround(0);
  let c = fround(0);
  let d = fround(0);
  let e = fround(0);
  let f = fround(0);
  let g = fround(0);
  let h = fround(0);
  for (let n = 0; n < count; n++) {
    const value = values[n];
    const k = offsets[n] + j;
    a = fround(a + fround(value * rows[k]));
    b = fround(b + fround(value * rows[k + 1]));
    c = fround(c + fround(value * rows[k + 2]));
    d = fround(d + fround(value * rows[k + 3]));
    e = fround(e + fround(value * rows[k + 4]));
    f = fround(f + fround(value * rows[k + 5]));
    g = fround(g + fround(value * rows[k + 6]));
    h = fround(h + fround(value * rows[k + 7]));
  }
  out[o] = a;
  out[o + 1] = b;
  out[o + 2] = c;
  out[o + 3] = d;
  out[o + 4] = e;
  out[o + 5] = f;
  out[o + 6] = g;
  out[o + 7] = h;
}
