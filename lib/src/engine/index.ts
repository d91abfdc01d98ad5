export { makeTrainer } from "./makeTrainer";
export { measureByEngine } from "./measureByEngine";
export { ThreadError } from "./threadError";
export { onThreadsNeeded } from "./waitingThreads";
