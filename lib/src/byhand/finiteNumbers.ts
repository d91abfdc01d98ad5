import { finiteNumber, received } from "../checks";

/**
 * Returns `values` if it is an array of finite numbers, at least one.
 *
 * @throws TypeError `<attempt>: <name> must be an array of numbers, received <value>`
 * @throws RangeError `<attempt>: <name> must have at least one number, received an empty array`
 * @throws `<attempt>: <name>[<index>] must be a finite number, received <value>`
 */
export function finiteNumbers(attempt: string, name: string, values: unknown): readonly number[] {
  if (!Array.isArray(values)) {
    throw new TypeError(
      `${attempt}: ${name} must be an array of numbers, received ${received(values)}`,
    );
  }
  if (values.length === 0) {
    throw new RangeError(
      `${attempt}: ${name} must have at least one number, received an empty array`,
    );
  }
  return Array.from(values, (value, i) => finiteNumber(attempt, `${name}[${i}]`, value));
}
