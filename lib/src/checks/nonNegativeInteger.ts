import { checkedNumber } from "./checkedNumber";

/**
 * Returns `value` if it is a non-negative integer.
 *
 * @throws `<attempt>: <name> must be a non-negative integer, received <value>`
 */
export function nonNegativeInteger(attempt: string, name: string, value: unknown): number {
  return checkedNumber(
    attempt,
    name,
    value,
    "a non-negative integer",
    (number) => Number.isSafeInteger(number) && number >= 0,
  );
}
