const { fround } = Math;

const smallestNormal = 2 ** -126;
const bitsOfSqrtHalf = 0x3f3504f3;

const bits = new Int32Array(1);
const value = new Float32Array(bits.buffer);

/**
 * The natural logarithm of x, in float32 steps only: the same bits on every machine. `x` must be a float32 number.
 *
 * x = 2^n m with m from sqrt(1/2) to sqrt(2), and ln x = n ln 2 + ln m; the polynomial for ln m is that of Moshier's
 * Cephes (logf). The error is below 1 unit in the last place of the result, for every float32 x; NaN for x < 0.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  return x < smallestNormal ? logOfNormal(fround(x * 2 ** 23), -23) : logOfNormal(x, 0);
}

/** ln (2^shift x), for an x that is positive, finite and not denormal. */
function logOfNormal(x: number, shift: number): number {
  value[0] = x;
  const n = (bits[0] - bitsOfSqrtHalf) >> 23;
  bits[0] -= n << 23;
  return logOfParts(n + shift, fround(value[0] - 1));
}

/** ln (2^n (1 + r)); ln 2 comes in two parts, of which the first times n is exact. */
function logOfParts(n: number, r: number): number {
  const square = fround(r * r);
  let y = fround(fround(logPolynomial(r) * r) * square);
  y = fround(y + fround(n * fround(-2.1219444e-4)));
  y = fround(y - fround(0.5 * square));
  return fround(fround(r + y) + fround(n * 0.693359375));
}

/** (ln (1 + r) - r + r^2 / 2) / r^3. */
function logPolynomial(r: number): number {
  let p = fround(7.0376836292e-2);
  p = fround(fround(p * r) + fround(-1.151461031e-1));
  p = fround(fround(p * r) + fround(1.167699874e-1));
  p = fround(fround(p * r) + fround(-1.2420140846e-1));
  p = fround(fround(p * r) + fround(1.4249322787e-1));
  p = fround(fround(p * r) + fround(-1.6668057665e-1));
  p = fround(fround(p * r) + fround(2.0000714765e-1));
  p = fround(fround(p * r) + fround(-2.4999993993e-1));
  return fround(fround(p * r) + fround(3.3333331174e-1));
}
