import { finiteNumber } from "../checks";
import { sigmoidOutput } from "./sigmoidOutput";

/**
 * The delta of a sigmoid output unit: how much, and which way, its weighted sum should move.
 *
 * delta = y (1 - y) (t - y)
 *
 * This is -dE / dz for E = 1/2 (t - y)^2 and y = s(z): the error's derivative -(t - y), times the sigmoid's y (1 - y),
 * with the sign turned, because the weights go downhill.
 *
 * @param target - t, the wanted output
 * @param output - y, the unit's output (after the sigmoid), from 0 to 1
 * @throws TypeError if one is not a number; RangeError if target is not finite or output not from 0 to 1.
 *
 * @example
 * import { outputDelta } from "@deltabook/nn";
 * outputDelta(1, 0.5); // => 0.125
 */
export function outputDelta(target: number, output: number): number {
  const t = finiteNumber("Cannot compute outputDelta", "target", target);
  const y = sigmoidOutput("Cannot compute outputDelta", output);
  return y * (1 - y) * (t - y);
}
