import { checkedNumber } from "./checkedNumber";

/**
 * Returns `value` if it is an integer from `lowest` to `highest`, both included.
 *
 * @throws `<attempt>: <name> must be an integer from <lowest> to <highest>, received <value>`
 */
export function integerWithin(
  attempt: string,
  name: string,
  value: unknown,
  lowest: number,
  highest: number,
): number {
  const expected = `an integer from ${lowest} to ${highest}`;
  return checkedNumber(attempt, name, value, expected, (number) => {
    return Number.isInteger(number) && number >= lowest && number <= highest;
  });
}
