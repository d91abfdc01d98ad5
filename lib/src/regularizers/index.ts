export { l1 } from "./l1";
export { l2 } from "./l2";
export type { Regularizer } from "./regularizer";
export { regularizers } from "./regularizers";
