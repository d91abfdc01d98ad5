import { integerWithin } from "./integerWithin";

/**
 * Returns `value` if it can seed a `Random`.
 *
 * @throws `<attempt>: seed must be an integer from 0 to 4294967295, received <value>`
 */
export function randomSeed(attempt: string, value: unknown): number {
  return integerWithin(attempt, "seed", value, 0, 2 ** 32 - 1);
}
