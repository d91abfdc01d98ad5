export { Dense, type DenseOptions } from "./dense";
export type { Layer } from "./layer";
export { Trace } from "./trace";
