import { checkedNumber } from "./checkedNumber";

/**
 * Returns `value` if it is a finite number.
 *
 * @throws `<attempt>: <name> must be a finite number, received <value>`
 */
export function finiteNumber(attempt: string, name: string, value: unknown): number {
  return checkedNumber(attempt, name, value, "a finite number", Number.isFinite);
}
