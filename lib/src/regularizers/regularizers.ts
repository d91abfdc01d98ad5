import { l1 } from "./l1";
import { l2 } from "./l2";
import type { Regularizer } from "./regularizer";

/**
 * The regularizers by name: each makes one of a given strength.
 *
 * @example
 * import { regularizers } from "@deltabook/nn";
 * regularizers.l2(0.5).penalty([1, 1]); // => 1
 */
export const regularizers = { l1, l2 } as const satisfies Record<
  string,
  (strength?: number) => Regularizer
>;
