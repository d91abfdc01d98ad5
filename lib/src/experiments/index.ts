export { failureRate } from "./failureRate";
export type { Run } from "./run";
export type { ParallelFitOptions } from "./task";
export { summarize, type Summary } from "./summarize";
export { trainInParallel, type TrainInParallelOptions } from "./trainInParallel";
