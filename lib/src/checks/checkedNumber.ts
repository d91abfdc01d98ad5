import { received } from "./received";

/**
 * Returns `value` if it is a number that `accepts` takes.
 *
 * @throws TypeError where it is no number, RangeError where it is another one:
 * `<attempt>: <name> must be <expected>, received <value>`
 */
export function checkedNumber(
  attempt: string,
  name: string,
  value: unknown,
  expected: string,
  accepts: (value: number) => boolean,
): number {
  if (typeof value === "number" && accepts(value)) return value;
  const message = `${attempt}: ${name} must be ${expected}, received ${received(value)}`;
  throw typeof value === "number" ? new RangeError(message) : new TypeError(message);
}
