import { toySet, type ToySet, type ToySetOptions } from "./toySet";
import { unitPoint } from "./unitPoint";

/**
 * Two half circles of radius 1 that reach into each other: the upper one about (0, 0) is class 0, the lower one about
 * (1, 0.5) is class 1. x is samples x 2, y is samples x 1; 200 samples, noise 0.05 and seed 0 where nothing else is said.
 *
 * @throws TypeError or RangeError if an option is no such number.
 *
 * @example
 * import { moons } from "@deltabook/nn";
 * moons({ samples: 100 }).x.shape; // => [ 100, 2 ]
 */
export function moons(options: ToySetOptions = {}): ToySet {
  return toySet("moons", options, (label, position) => {
    const [x, y] = unitPoint(position / 2);
    return label === 0 ? [x, y] : [1 - x, 0.5 - y];
  });
}
