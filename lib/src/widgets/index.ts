export { centreDigit } from "./centreDigit";
export { digitCanvas, type DigitCanvasOptions } from "./digitCanvas";
export { playground, type PlaygroundOptions } from "./playground";
export { quiz } from "./quiz";
