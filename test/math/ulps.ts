const bits = new Uint32Array(1);
const value = new Float32Array(bits.buffer);

/** The float32 number with these 32 bits. */
export function fromBits(pattern: number): number {
  bits[0] = pattern;
  return value[0];
}

/** How far a float32 result is from the exact (float64) value, in units in the last place of the exact one. */
export function ulps(result: number, exact: number): number {
  if (Object.is(result, exact) || Object.is(result, Math.fround(exact))) return 0;
  const exponent = Math.max(-126, Math.floor(Math.log2(Math.abs(exact))));
  return Math.abs(result - exact) / 2 ** (exponent - 23);
}

/** The largest error of `f` over the bit patterns from `first` to `last`, in ulps; Infinity where only one is NaN. */
export function worstUlps(
  f: (x: number) => number,
  exact: (x: number) => number,
  { first = 0, last = 0xffffffff, step = 9973 }: { first?: number; last?: number; step?: number },
): number {
  let worst = 0;
  for (let pattern = first; pattern <= last; pattern += step) {
    const x = fromBits(pattern);
    const error = ulps(f(x), exact(x));
    worst = Math.max(worst, Number.isNaN(error) ? Infinity : error);
  }
  return worst;
}
