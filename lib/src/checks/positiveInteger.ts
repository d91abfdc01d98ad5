import { checkedNumber } from "./checkedNumber";

/**
 * Returns `value` if it is a positive integer.
 *
 * @throws `<attempt>: <name> must be a positive integer, received <value>`
 */
export function positiveInteger(attempt: string, name: string, value: unknown): number {
  return checkedNumber(
    attempt,
    name,
    value,
    "a positive integer",
    (number) => Number.isSafeInteger(number) && number > 0,
  );
}
