import { Matrix } from "../matrix";
import type { ToySet } from "./toySet";

/**
 * The truth table of XOR ("one or the other, but not both"): x is 4 x 2, y is 4 x 1.
 * The smallest problem that no network without a hidden layer can learn.
 *
 * @example
 * import { xor } from "@deltabook/nn";
 * xor().x.toArray(); // => [ [ 0, 0 ], [ 0, 1 ], [ 1, 0 ], [ 1, 1 ] ]
 * xor().y.toArray(); // => [ [ 0 ], [ 1 ], [ 1 ], [ 0 ] ]
 */
export function xor(): ToySet {
  return {
    x: Matrix.from([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]),
    y: Matrix.from([[0], [1], [1], [0]]),
  };
}
