import { checkedNumber } from "./checkedNumber";

/**
 * Returns `value` if it is a positive number.
 *
 * @throws `<attempt>: <name> must be a positive number, received <value>`
 */
export function positiveNumber(attempt: string, name: string, value: unknown): number {
  return checkedNumber(
    attempt,
    name,
    value,
    "a positive number",
    (number) => number > 0 && number < Infinity,
  );
}
