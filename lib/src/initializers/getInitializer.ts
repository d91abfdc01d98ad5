import { hasMethods, lookUp } from "../checks";
import type { Initializer } from "./initializer";
import { initializers, type InitializerName } from "./initializers";

/**
 * The initializer of that name; an `Initializer` is returned as it is.
 *
 * @throws TypeError `Unknown initializer: expected one of zeros, glorotUniform, ..., received "ones"`
 * @example
 * import { getInitializer } from "@deltabook/nn";
 * getInitializer("zeros").name; // => 'zeros'
 */
export function getInitializer(initializer: InitializerName | Initializer): Initializer {
  if (hasMethods<Initializer>(initializer, ["fill"])) return initializer;
  return lookUp<Initializer>("initializer", initializers, initializer);
}
