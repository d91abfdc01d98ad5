import { Adam, type AdamOptions } from "./adam";
import type { Optimizer } from "./optimizer";
import { SGD, type SGDOptions } from "./sgd";

/**
 * What makes each built-in optimizer, by name.
 *
 * @example
 * import { optimizers } from "@deltabook/nn";
 * optimizers.sgd({ momentum: 0.9 }).config; // => { learningRate: 0.01, momentum: 0.9 }
 */
export const optimizers = {
  sgd: (options?: SGDOptions): SGD => new SGD(options),
  adam: (options?: AdamOptions): Adam => new Adam(options),
} as const satisfies Record<string, (options?: Record<string, number>) => Optimizer>;

/** "sgd" or "adam". */
export type OptimizerName = keyof typeof optimizers;
