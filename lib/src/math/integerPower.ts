/**
 * base^exponent for a non-negative integer exponent, in float64, by squaring: multiplications in one fixed order only,
 * and so the same bits everywhere (`Math.pow` may differ between engines). About exponent / 2^53 of relative error.
 */
export function integerPower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
