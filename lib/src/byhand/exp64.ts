import { integerPower } from "../math";

/** ln 2 in two parts; the first has 33 bits, so that k * ln2High is exact for every k that occurs. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** Above and below these, float64 has nothing but Infinity and 0. */
const highest = 710;
const lowest = -746;

/**
 * e to the power x, in float64. JavaScript leaves the last bit of `Math.exp` to the engine; this one uses only
 * + - * / in one fixed order, so that a lesson prints the same digits on every machine.
 *
 * x = k ln 2 + r with |r| <= (ln 2) / 2, and e^x = 2^k e^r. The error is below 0.75 units in the last place of a normal
 * result.
 *
 * @example
 * exp64(0); // => 1
 * exp64(1); // => 2.718281828459045
 */
export function exp64(x: number): number {
  const bounded = Math.min(Math.max(x, lowest), highest);
  const k = Math.round(bounded / ln2High);
  const high = bounded - k * ln2High;
  const r = high - k * ln2Low;
  const lostOfR = high - r - k * ln2Low;
  const onePlusR = 1 + r;
  const lostOfSum = r - (onePlusR - 1);
  return timesPowerOfTwo(onePlusR + (lostOfSum + lostOfR + tail(r)), k);
}

/** e^x - 1 for |x| <= (ln 2) / 2, without the digits that the subtraction would lose near 0. */
export function exp64MinusOne(x: number): number {
  return x + tail(x);
}

/**
 * e^x - 1 - x for |x| <= (ln 2) / 2.
 *
 * Taylor's series x^2 / 2! + x^3 / 3! + ..., up to x^14 / 14!, in Horner's form x^2/2 (1 + x/3 (1 + x/4 (1 + ...))).
 */
function tail(x: number): number {
  let factor = 1;
  for (let n = 14; n > 2; n--) factor = 1 + (x * factor) / n;
  return ((x * x) / 2) * factor;
}

/** y 2^k, in two factors: 2^k alone may be too large for float64. */
function timesPowerOfTwo(y: number, k: number): number {
  const half = Math.trunc(k / 2);
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}

function powerOfTwo(k: number): number {
  return integerPower(k < 0 ? 0.5 : 2, Math.abs(k));
}
