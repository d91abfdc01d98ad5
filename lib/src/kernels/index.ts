export { denseBiasGradient } from "./denseBiasGradient";
export { denseForward } from "./denseForward";
export { denseInputGradient } from "./denseInputGradient";
export { denseKernelGradient } from "./denseKernelGradient";
export { transpose } from "./transpose";
