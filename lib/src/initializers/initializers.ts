import { glorotUniform } from "./glorotUniform";
import { heNormal } from "./heNormal";
import { heUniform } from "./heUniform";
import type { Initializer } from "./initializer";
import { RandomUniform } from "./randomUniform";
import { zeros } from "./zeros";

/**
 * The built-in initializers by name; "randomUniform" has its defaults.
 *
 * @example
 * import { initializers, Random } from "@deltabook/nn";
 * const weights = new Float32Array(6);
 * initializers.glorotUniform.fill(weights, 2, 3, new Random(0));
 * weights.every((weight) => Math.abs(weight) <= Math.sqrt(6 / (2 + 3))); // => true
 */
export const initializers = {
  zeros,
  glorotUniform,
  heUniform,
  heNormal,
  randomUniform: new RandomUniform(),
} as const satisfies Record<string, Initializer>;

/** "zeros", "glorotUniform", "heUniform", "heNormal" or "randomUniform". */
export type InitializerName = keyof typeof initializers;
