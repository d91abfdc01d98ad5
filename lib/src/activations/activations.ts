import type { Activation } from "./activation";
import { linear } from "./linear";
import { relu } from "./relu";
import { sigmoid } from "./sigmoid";
import { softmax } from "./softmax";
import { tanh } from "./tanh";

/**
 * The built-in activations by name.
 *
 * @example
 * import { activations } from "@deltabook/nn";
 * const outputs = new Float32Array(3);
 * activations.relu.forward(Float32Array.of(-1, 0, 2), 1, 3, outputs);
 * outputs; // => Float32Array(3) [ 0, 0, 2 ]
 */
export const activations = { linear, sigmoid, tanh, relu, softmax } as const satisfies Record<
  string,
  Activation
>;

/** "linear", "sigmoid", "tanh", "relu" or "softmax". */
export type ActivationName = keyof typeof activations;
