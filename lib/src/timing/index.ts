export { timeIt, type TimeItOptions } from "./timeIt";
export { Timing } from "./timing";
