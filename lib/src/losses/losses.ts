import { binaryCrossentropy } from "./binaryCrossentropy";
import { categoricalCrossentropy } from "./categoricalCrossentropy";
import type { Loss } from "./loss";
import { meanSquaredError } from "./meanSquaredError";

/**
 * The built-in losses by name.
 *
 * @example
 * import { losses } from "@deltabook/nn";
 * const perSample = new Float32Array(1);
 * losses.meanSquaredError.perSample(Float32Array.of(0, 1), Float32Array.of(1, 3), 1, 2, perSample);
 * perSample; // => Float32Array(1) [ 2.5 ]
 */
export const losses = {
  meanSquaredError,
  binaryCrossentropy,
  categoricalCrossentropy,
} as const satisfies Record<string, Loss>;

/** "meanSquaredError", "binaryCrossentropy" or "categoricalCrossentropy". */
export type LossName = keyof typeof losses;
