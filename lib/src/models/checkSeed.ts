import { integerWithin } from "../checks";

const GREATEST_SEED = 2 ** 32 - 1;

/** Returns `seed` if `Random` takes it. */
export function checkSeed(attempt: string, seed: number): number {
  return integerWithin(attempt, "seed", seed, 0, GREATEST_SEED);
}
