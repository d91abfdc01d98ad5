/** A copy of the values with one of them replaced. */
export function replaced(values: readonly number[], index: number, value: number): number[] {
  return values.map((old, i) => (i === index ? value : old));
}
