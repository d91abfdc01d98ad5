import { hasMethods, lookUp } from "../checks";
import type { Loss } from "./loss";
import { losses, type LossName } from "./losses";

/**
 * The loss of that name; a `Loss` is returned as it is.
 *
 * @throws TypeError `Unknown loss: expected one of meanSquaredError, ..., received "mse"`
 * @example
 * import { getLoss } from "@deltabook/nn";
 * getLoss("meanSquaredError").name; // => 'meanSquaredError'
 */
export function getLoss(loss: LossName | Loss): Loss {
  if (hasMethods<Loss>(loss, ["perSample", "gradient"])) return loss;
  return lookUp<Loss>("loss", losses, loss);
}
