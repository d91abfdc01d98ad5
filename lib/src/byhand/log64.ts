const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** The last term of the series below: s^23 / 23 is under 2^-60 of the first for every s that occurs. */
const lastPower = 23;

/**
 * The natural logarithm of x, in float64; like `exp64` the same bits on every machine.
 *
 * x = 2^k m with m from sqrt(1/2) to sqrt(2), and ln x = k ln 2 + ln m. With s = (m - 1) / (m + 1),
 * ln m = 2 (s + s^3 / 3 + s^5 / 5 + ...). The error is below 2 units in the last place.
 *
 * @example
 * log64(1); // => 0
 * log64(2); // => 0.6931471805599453
 */
export function log64(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let m = x;
  let k = 0;
  for (; m > Math.SQRT2; k++) m /= 2;
  for (; m < Math.SQRT1_2; k--) m *= 2;
  return k * ln2High + (logNearOne(m) + k * ln2Low);
}

function logNearOne(m: number): number {
  const s = (m - 1) / (m + 1);
  let sum = 0;
  for (let n = lastPower; n > 1; n -= 2) sum = s * s * (sum + 1 / n);
  return 2 * s + 2 * s * sum;
}
