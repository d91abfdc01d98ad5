export { NonFiniteLossError } from "./nonFiniteLossError";
export { TrainingInterruptedError } from "./trainingInterruptedError";
