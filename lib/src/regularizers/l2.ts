import { positiveNumber } from "../checks";
import type { Regularizer } from "./regularizer";

const { fround } = Math;

/**
 * Makes large weights cost: adds `strength` times the sum of the squared weights to the loss. As Keras's `L2`.
 *
 * penalty = l2 (w_1^2 + w_2^2 + ...), d penalty / dw_i = 2 l2 w_i
 *
 * @param strength - l2; the loss that `fit` and `evaluate` give includes the penalty
 * @throws RangeError if `strength` is not a positive number.
 *
 * @example
 * import { Dense, l2 } from "@deltabook/nn";
 * new Dense(3, { kernelRegularizer: l2(0.01) }).kernelRegularizer?.config; // => { l2: 0.01 }
 * l2(0.25).penalty([1, -2]); // => 1.25
 */
export function l2(strength = 0.01): Regularizer {
  const factor = positiveNumber("Cannot make l2", "its strength", strength);
  const slope = fround(2 * factor);
  return {
    name: "l2",
    config: { l2: factor },
    penalty(weights) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i] * weights[i];
      return factor * sum;
    },
    addGradient(weights, gradient) {
      for (let i = 0; i < weights.length; i++) gradient[i] += fround(slope * weights[i]); // storing rounds
    },
  };
}
