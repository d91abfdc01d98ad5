export { Dense, type DenseOptions } from "./dense";
export type { Layer } from "./layer";
export type { Trace } from "./trace";
