export * from "./assessment";
export * from "./byhand";
export { ByteTensor } from "./byteTensor";
export * from "./callbacks";
export * from "./classification";
export * from "./data";
export * from "./display";
export { ThreadError } from "./engine";
export * from "./exercises";
export * from "./experiments";
export * as figures from "./figures";
export type { Figure, Series } from "./figures";
export { Matrix, type MatrixLike } from "./matrix";
export { Dense, Dropout, type DenseOptions, type DropoutOptions, type Layer } from "./layers";
export { lessons, type Choice, type Lesson, type Question } from "./lessons";
export {
  getBackend,
  setBackend,
  type BackendName,
  type BackendOptions,
  type BackendSettings,
} from "./kernels";
export * from "./models";
export { FileError, InterruptedError, type Host, type MimeBundle } from "./platform";
export { Random } from "./random";
export { ScaledBytes, type InputsLike } from "./scaledBytes";
export * from "./timing";
export { toCategorical } from "./toCategorical";
export * from "./activations";
export * from "./initializers";
export * from "./losses";
export * from "./metrics";
export * from "./optimizers";
export * from "./regularizers";
export * from "./widgets";
