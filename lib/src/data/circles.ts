import { toySet, type ToySet, type ToySetOptions } from "./toySet";
import { unitPoint } from "./unitPoint";

/**
 * Two circles about the origin, one inside the other: radius 1 is class 0, radius 0.5 is class 1.
 * x is samples x 2, y is samples x 1; 200 samples, noise 0.05 and seed 0 where nothing else is said.
 *
 * @throws TypeError or RangeError if an option is no such number.
 *
 * @example
 * import { circles } from "@deltabook/nn";
 * const { x, y } = circles({ samples: 100, noise: 0.1, seed: 1 });
 * x.shape; // => [ 100, 2 ]
 * y.shape; // => [ 100, 1 ]
 */
export function circles(options: ToySetOptions = {}): ToySet {
  return toySet("circles", options, (label, position) => {
    const radius = label === 0 ? 1 : 0.5;
    const [x, y] = unitPoint(position);
    return [radius * x, radius * y];
  });
}
