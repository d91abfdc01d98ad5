import { hasMethods, lookUp } from "../checks";
import type { Activation } from "./activation";
import { activations, type ActivationName } from "./activations";

/**
 * The activation of that name; an `Activation` is returned as it is.
 *
 * @throws TypeError `Unknown activation: expected one of linear, sigmoid, ..., received "relo" (did you mean "relu"?)`
 * @example
 * import { getActivation } from "@deltabook/nn";
 * getActivation("relu").name; // => 'relu'
 */
export function getActivation(activation: ActivationName | Activation): Activation {
  if (hasMethods<Activation>(activation, ["forward", "backward"])) return activation;
  return lookUp<Activation>("activation", activations, activation);
}
