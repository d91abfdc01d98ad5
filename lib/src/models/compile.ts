import { received } from "../checks";
import { getLoss, type Loss, type LossName } from "../losses";
import { getMetric, type MetricName } from "../metrics";
import { getOptimizer, type Optimizer, type OptimizerName } from "../optimizers";
import type { Compiled } from "./network";

/** Settings of `compile`. */
export interface CompileOptions {
  /** What training lowers. */
  loss: LossName | Loss;
  /** How the weights follow the gradient; a name stands for the optimizer with Keras's defaults. */
  optimizer: OptimizerName | Optimizer;
  /** What is measured besides the loss. */
  metrics?: readonly MetricName[];
}

/** Looks the names up; throws if one is unknown. */
export function compile({ loss, optimizer, metrics = [] }: CompileOptions): Compiled {
  if (!Array.isArray(metrics)) {
    throw new TypeError(
      `Cannot compile the model: metrics must be an array of names, received ${received(metrics)}`,
    );
  }
  return {
    loss: getLoss(loss),
    optimizer: getOptimizer(optimizer),
    metrics: [...new Set<MetricName>(metrics)].map(getMetric),
  };
}
