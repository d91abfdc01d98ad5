import type { ActivationName } from "../activations";
import { reluDerivative } from "./relu";
import { sigmoid } from "./sigmoid";
import { softmax } from "./softmax";
import { tanh } from "./tanh";

/**
 * A layer's outputs from its sums z, in float64. `at` are the sums at the weights where the gradient is taken: a relu
 * stays on the side of its corner where it is there, as its derivative does.
 */
export type Float64Activation = (z: readonly number[], at: readonly number[]) => number[];

/** The library's activations, made of the by-hand functions. */
export const float64Activations = {
  linear: (z) => [...z],
  sigmoid: (z) => z.map(sigmoid),
  tanh: (z) => z.map(tanh),
  relu: (z, at) => z.map((z_i, i) => reluDerivative(at[i]) * z_i),
  softmax: (z) => softmax(z),
} satisfies Record<ActivationName, Float64Activation>;
