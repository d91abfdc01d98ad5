import fc from "fast-check";

/** Values at which a float32 loop may go wrong: zeros, limits, where exp over- and underflows, where tanh turns. */
export const specialValues: readonly number[] = [
  ...[0, 2 ** -149, 2 ** -127, 2 ** -126, 2 ** -24, 1e-7, 0.5, 0.625, 1 - 2 ** -24, 1, 9.1, 16.7],
  ...[87.33, 88.72, 88.73, 89, 103.9, 104, 3.4028234663852886e38, Infinity],
]
  .flatMap((value) => [value, -value])
  .concat(NaN)
  .map(Math.fround);

/** What fills an array: a seed, and how many values of 100 are zero. */
export interface Filling {
  readonly seed: number;
  readonly zeros: number;
}

export const filling: fc.Arbitrary<Filling> = fc.record({
  seed: fc.nat(),
  zeros: fc.constantFrom(0, 0, 50, 81, 100),
});

/** Numbers below 2^32 that look random (mulberry32). */
export function randomWords(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (word ^ (word >>> 14)) >>> 0;
  };
}

const word = new Uint32Array(1);
const float = new Float32Array(word.buffer);

/** The float32 number with these bits. */
export function fromBits(bits: number): number {
  word[0] = bits;
  return float[0];
}

/** Any float32 values: special ones, any bits (infinities and NaN too), and such as a network has. */
export function anyValues(length: number, { seed, zeros }: Filling): Float32Array {
  const next = randomWords(seed);
  return Float32Array.from({ length }, () => {
    if (next() % 100 < zeros) return next() % 8 ? 0 : -0;
    const kind = next() % 8;
    if (kind === 0) return specialValues[next() % specialValues.length];
    return kind === 1 ? fromBits(next()) : ((next() / 2 ** 32) * 2 - 1) * (kind < 4 ? 20 : 1);
  });
}

/** The same without NaN and infinities. */
export function finiteValues(length: number, how: Filling): Float32Array {
  return anyValues(length, how).map((value, i) => (Number.isFinite(value) ? value : i % 3));
}

/** The values that a network has in good times. */
export function smallValues(length: number, how: Filling): Float32Array {
  return anyValues(length, how).map((value, i) => (Math.abs(value) <= 20 ? value : (i % 7) / 7));
}

/** Probabilities, 0 and 1 among them. */
export function probabilities(length: number, how: Filling): Float32Array {
  return smallValues(length, how).map((value) => Math.min(Math.abs(value), 1));
}

/** Sizes of matrices: 1, around the 4 and 32 that kernels take at a time, and any up to 70. */
export const size: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1, 2, 3, 4, 5, 31, 32, 33, 63, 64, 65),
  fc.integer({ min: 1, max: 70 }),
);

/** Where two arrays have not the same bits (any NaN counts as the same); null if nowhere. */
export function firstDifference(actual: Float32Array, expected: Float32Array): string | null {
  if (actual.length !== expected.length) return `${actual.length} values, not ${expected.length}`;
  const i = actual.findIndex((value, at) => !Object.is(value, expected[at]));
  return i < 0 ? null : `[${i}] is ${actual[i]}, not ${expected[i]}`;
}
