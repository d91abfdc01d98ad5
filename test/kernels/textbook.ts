import fc from "fast-check";

const { fround } = Math;

/** The textbook's triple loop, a (rows x middle) times b (middle x columns), rounded to float32 at every step. */
export function textbookProduct(
  a: (row: number, k: number) => number,
  b: (k: number, column: number) => number,
  [rows, middle, columns]: readonly [number, number, number],
): Float32Array {
  const out = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let k = 0; k < middle; k++) sum = fround(sum + fround(a(row, k) * b(k, column)));
      out[row * columns + column] = sum;
    }
  }
  return out;
}

/** The numbers, for `toEqual`, which tells 0 from -0 and takes any NaN for the same. */
export function bitsOf(values: Float32Array): number[] {
  return Array.from(values);
}

/** An out array with rubbish in it, which a kernel must overwrite. */
export function rubbish(length: number): Float32Array {
  return new Float32Array(length).fill(NaN);
}

/** Finite float32 values, many of them 0 or -0, with denormals and products that overflow or vanish. */
export function float32Values(length: number): fc.Arbitrary<Float32Array> {
  const usual = fc.float({ min: -2, max: 2, noNaN: true });
  const any = fc.float({ noNaN: true, noDefaultInfinity: true });
  const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, -0) }, usual, usual, any);
  const list = fc.array(value, { minLength: length, maxLength: length });
  return list.map((values) => Float32Array.from(values));
}

/** Awkward sizes: nothing, 1, and around the 8 columns that go at a time, and the 32 of a panel. */
export const awkwardSize: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65),
  fc.integer({ min: 0, max: 34 }),
);
