const { fround } = Math;

const log2e = fround(1.4426950408889634);
/** ln 2 in two parts; the first has 9 bits, so that n * ln2High is exact for every n that occurs. */
const ln2High = 0.693359375;
const ln2Low = fround(-2.1219444e-4);
/** Added and taken off again, it rounds a small float32 to the nearest integer, ties to even. */
const roundingShift = 12582912;

/** Above and below these, float32 has nothing but Infinity and 0. */
const highest = 89;
const lowest = -104;

const bits = new Int32Array(1);
const value = new Float32Array(bits.buffer);

/**
 * e to the power x, in float32 steps only: the same bits on every machine. `x` must be a float32 number.
 *
 * x = n ln 2 + r with |r| <= (ln 2) / 2, and e^x = 2^n e^r; the polynomial for e^r is that of Moshier's Cephes (expf).
 * The error is below 1 unit in the last place of the result, for every float32 x; denormal results included.
 */
export function exp(x: number): number {
  const bounded = x > highest ? highest : x < lowest ? lowest : x;
  const n = fround(fround(fround(bounded * log2e) + roundingShift) - roundingShift);
  const r = fround(fround(bounded - fround(n * ln2High)) - fround(n * ln2Low));
  return scaled(expNearZero(r), n);
}

function expNearZero(r: number): number {
  let p = fround(1.98756915e-4);
  p = fround(fround(p * r) + fround(1.3981999507e-3));
  p = fround(fround(p * r) + fround(8.3334519073e-3));
  p = fround(fround(p * r) + fround(4.1665795894e-2));
  p = fround(fround(p * r) + fround(1.6666665459e-1));
  p = fround(fround(p * r) + fround(5.0000001201e-1));
  return fround(fround(fround(p * fround(r * r)) + r) + 1);
}

/** y 2^n, in two factors: 2^n alone may be too large or too small for float32. */
function scaled(y: number, n: number): number {
  const half = n >> 1;
  return fround(fround(y * powerOfTwo(half)) * powerOfTwo(n - half));
}

function powerOfTwo(n: number): number {
  bits[0] = (n + 127) << 23;
  return value[0];
}
