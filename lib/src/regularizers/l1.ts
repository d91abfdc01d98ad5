import { positiveNumber } from "../checks";
import type { Regularizer } from "./regularizer";

const { fround } = Math;

/**
 * Makes weights that are not 0 cost: adds `strength` times the sum of the weights' sizes to the loss. As Keras's `L1`.
 *
 * penalty = l1 (|w_1| + |w_2| + ...), d penalty / dw_i = l1 sign(w_i)
 *
 * @param strength - l1; the loss that `fit` and `evaluate` give includes the penalty
 * @throws RangeError if `strength` is not a positive number.
 *
 * @example
 * import { Dense, l1 } from "@deltabook/nn";
 * new Dense(3, { kernelRegularizer: l1(0.01) }).kernelRegularizer?.config; // => { l1: 0.01 }
 * l1(0.25).penalty([1, -2]); // => 0.75
 */
export function l1(strength = 0.01): Regularizer {
  const factor = positiveNumber("Cannot make l1", "its strength", strength);
  const slope = fround(factor);
  return {
    name: "l1",
    config: { l1: factor },
    penalty(weights) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += Math.abs(weights[i]);
      return factor * sum;
    },
    addGradient(weights, gradient) {
      for (let i = 0; i < weights.length; i++) gradient[i] += slope * Math.sign(weights[i]); // storing rounds
    },
  };
}
