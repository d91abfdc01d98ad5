export type { Callback } from "./callback";
export type { CompileOptions } from "./compile";
export type { FitOptions } from "./fitOptions";
export { History, type LogName, type Logs } from "./history";
export type { ModelJSON } from "./modelJSON";
export { NonFiniteLossError } from "./nonFiniteLossError";
export { Sequential, type SequentialOptions } from "./sequential";
export { TrainingInterruptedError } from "./trainingInterruptedError";
