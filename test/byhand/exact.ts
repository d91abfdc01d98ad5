/** Numbers as integers in units of 2^-1200: every float64 has an exact one. */
const fractionBits = 1200;
export const one = 1n << BigInt(fractionBits);

/** The exact value of a float64, in units of 2^-1200. */
export function exact(x: number): bigint {
  let bits = 0;
  let scaled = x;
  for (; !Number.isInteger(scaled); bits++) scaled *= 2;
  return BigInt(scaled) << BigInt(fractionBits - bits);
}

/** e^x to hundreds of digits: Taylor's series for |x|, and its inverse for x < 0. */
export function exactExp(x: number): bigint {
  if (x < 0) return (one * one) / exactExp(-x);
  const fixed = exact(x);
  let sum = one;
  for (let term = one, n = 1n; term > 0n; n++) {
    term = (term * fixed) / one / n;
    sum += term;
  }
  return sum;
}

/** How far `value` is from `truth`, in units of its last place. */
export function errorInUlps(value: number, truth: bigint): number {
  const difference = exact(value) - truth;
  const thousandths =
    (difference * 1000n) / (exact(nextFloat64(Math.abs(value))) - exact(Math.abs(value)));
  return Math.abs(Number(thousandths)) / 1000;
}

function nextFloat64(x: number): number {
  const value = new Float64Array([x]);
  new BigInt64Array(value.buffer)[0] += 1n;
  return value[0];
}

/** `count` numbers spread over low..high, the same every time, with no pattern in their bits. */
export function spread(low: number, high: number, count: number): number[] {
  const golden = 0.6180339887498949;
  return Array.from({ length: count }, (_, i) => low + (high - low) * ((i * golden) % 1));
}
