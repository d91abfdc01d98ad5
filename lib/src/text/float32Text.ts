/**
 * The shortest decimal number that a float32 number stands for: 0.1, not 0.10000000149011612 as JavaScript, which takes
 * it for a float64, would print it. Nine digits always tell two float32 numbers apart.
 */
export function float32Text(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}
