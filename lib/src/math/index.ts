export { exp } from "./exp";
export { integerPower } from "./integerPower";
export { log } from "./log";
export { log1p } from "./log1p";
export { sigmoid } from "./sigmoid";
export { tanh } from "./tanh";
