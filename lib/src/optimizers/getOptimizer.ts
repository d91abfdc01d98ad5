import { hasMethods, lookUp } from "../checks";
import type { Optimizer } from "./optimizer";
import { optimizers, type OptimizerName } from "./optimizers";

/**
 * A new optimizer of that name with its defaults, or with the options given; an `Optimizer` is returned as it is.
 *
 * @throws TypeError `Unknown optimizer: expected one of sgd, adam, received "adan" (did you mean "adam"?)`
 * @example
 * import { getOptimizer } from "@deltabook/nn";
 * getOptimizer("sgd").config; // => { learningRate: 0.01, momentum: 0 }
 */
export function getOptimizer(
  optimizer: OptimizerName | Optimizer,
  options?: Record<string, number>,
): Optimizer {
  if (hasMethods<Optimizer>(optimizer, ["update"])) return optimizer;
  const make = lookUp<(options?: Record<string, number>) => Optimizer>(
    "optimizer",
    optimizers,
    optimizer,
  );
  return make(options);
}
