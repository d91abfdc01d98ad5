export type { Activation } from "./activation";
export { activations, type ActivationName } from "./activations";
export { getActivation } from "./getActivation";
