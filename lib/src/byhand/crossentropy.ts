import { log64 } from "./log64";
import { probabilityPairs, type Probabilities } from "./probabilities";

/**
 * The cross-entropy of one sample: how surprised one who believes the outputs is by the targets.
 *
 * One sigmoid output (numbers): E = -(t ln y + (1 - t) ln (1 - y)).
 * All softmax outputs (lists): E = -(t_1 ln y_1 + t_2 ln y_2 + ... + t_n ln y_n).
 *
 * It is infinite where an output is 0 for what happened. Keras's (and this library's) losses keep outputs 1e-7 away from
 * 0 and 1.
 *
 * @param target - t, the wanted output, or those of all units of the layer, from 0 to 1
 * @param output - y, what the net gave, from 0 to 1
 * @throws RangeError if one is not a number from 0 to 1; TypeError if it is no number, or the lengths differ.
 *
 * @example
 * import { crossentropy } from "@deltabook/nn";
 * crossentropy(1, 0.5).toFixed(4); // => '0.6931'
 * crossentropy([0, 1, 0], [0.25, 0.5, 0.25]).toFixed(4); // => '0.6931'
 */
export function crossentropy(target: number, output: number): number;
export function crossentropy(target: readonly number[], output: readonly number[]): number;
export function crossentropy(target: Probabilities, output: Probabilities): number {
  const pairs = probabilityPairs("Cannot compute crossentropy", target, output);
  const isBinary = typeof target === "number";
  return pairs.reduce(
    (sum, [t, y]) => sum + surprise(t, y) + (isBinary ? surprise(1 - t, 1 - y) : 0),
    0,
  );
}

/**
 * The delta of an output unit under cross-entropy: how much, and which way, its weighted sum should move.
 *
 * delta = t - y
 *
 * This is -dE / dz for a sigmoid output z with the binary cross-entropy, and -dE / dz_i for each of the softmax outputs,
 * whose targets are 1 in total: the activation's derivative, which is nearly 0 where a unit is sure, has gone. (Under the
 * squared error it stays: `outputDelta`.)
 *
 * @param target - t, the wanted output, or those of all units of the layer, from 0 to 1
 * @param output - y, what the net gave, from 0 to 1
 * @returns t - y: a number, or one for each unit
 * @throws RangeError if one is not a number from 0 to 1; TypeError if it is no number, or the lengths differ.
 *
 * @example
 * import { crossentropyDelta } from "@deltabook/nn";
 * crossentropyDelta(1, 0.25); // => 0.75
 * crossentropyDelta([0, 1], [0.25, 0.75]); // => [ -0.25, 0.25 ]
 */
export function crossentropyDelta(target: number, output: number): number;
export function crossentropyDelta(target: readonly number[], output: readonly number[]): number[];
export function crossentropyDelta(target: Probabilities, output: Probabilities): number | number[] {
  const pairs = probabilityPairs("Cannot compute crossentropyDelta", target, output);
  const deltas = pairs.map(([t, y]) => t - y);
  return typeof target === "number" ? deltas[0] : deltas;
}

/** -t ln y; 0 for what does not happen, whatever y is. */
function surprise(t: number, y: number): number {
  return t === 0 ? 0 : -t * log64(y);
}
