import { toySet, type ToySet, type ToySetOptions } from "./toySet";
import { unitPoint } from "./unitPoint";

/** How often each spiral goes round. */
const rounds = 1.5;

/**
 * Two spirals from the origin out to radius 1, each 1.5 times round; class 1 is class 0 turned by half a turn.
 * x is samples x 2, y is samples x 1; 200 samples, noise 0.05 and seed 0 where nothing else is said.
 *
 * @throws TypeError or RangeError if an option is no such number.
 *
 * @example
 * import { spirals } from "@deltabook/nn";
 * spirals({ samples: 100, noise: 0 }).x.shape; // => [ 100, 2 ]
 */
export function spirals(options: ToySetOptions = {}): ToySet {
  return toySet("spirals", options, (label, position) => {
    const [x, y] = unitPoint(rounds * position + label / 2);
    return [position * x, position * y];
  });
}
