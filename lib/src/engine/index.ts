export { makeTrainer } from "./makeTrainer";
export { ThreadError } from "./threadError";
