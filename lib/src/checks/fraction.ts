import { checkedNumber } from "./checkedNumber";

/**
 * Returns `value` if it is a number from 0 up to but not including 1.
 *
 * @throws `<attempt>: <name> must be a number from 0 up to but not including 1, received <value>`
 */
export function fraction(attempt: string, name: string, value: unknown): number {
  return checkedNumber(
    attempt,
    name,
    value,
    "a number from 0 up to but not including 1",
    (number) => number >= 0 && number < 1,
  );
}
