export { Adam, type AdamOptions } from "./adam";
export { getOptimizer } from "./getOptimizer";
export type { Optimizer } from "./optimizer";
export { optimizers, type OptimizerName } from "./optimizers";
export { SGD, type SGDOptions } from "./sgd";
