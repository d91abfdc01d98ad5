export { Dense, type DenseOptions } from "./dense";
export { Dropout, type DropoutOptions } from "./dropout";
export type { Layer } from "./layer";
export { Trace } from "./trace";
