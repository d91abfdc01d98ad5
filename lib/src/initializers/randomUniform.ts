import { finiteNumber } from "../checks";
import type { Random } from "../random";
import { fillUniform } from "./fillUniform";
import type { Initializer } from "./initializer";

/** Settings of `RandomUniform`. */
export interface RandomUniformOptions {
  /** The least weight. */
  minval?: number;
  /** The greatest weight. */
  maxval?: number;
}

/**
 * Uniform from `minval` to `maxval`, whatever the layer's size. The defaults are Keras's.
 *
 * @throws RangeError if `minval` or `maxval` is not finite, or `minval` greater than `maxval`.
 * @example
 * import { Dense, RandomUniform } from "@deltabook/nn";
 * const kernelInitializer = new RandomUniform({ minval: -1, maxval: 1 });
 * new Dense(3, { kernelInitializer }).kernelInitializer.config; // => { minval: -1, maxval: 1 }
 */
export class RandomUniform implements Initializer {
  readonly name = "randomUniform";
  readonly config: Readonly<Required<RandomUniformOptions> & Record<string, number>>;

  constructor({ minval = -0.05, maxval = 0.05 }: RandomUniformOptions = {}) {
    finiteNumber("Cannot make RandomUniform", "minval", minval);
    finiteNumber("Cannot make RandomUniform", "maxval", maxval);
    if (minval > maxval) {
      throw new RangeError(
        `Cannot make RandomUniform: minval must not be greater than maxval, received ${minval} and ${maxval}`,
      );
    }
    this.config = { minval, maxval };
  }

  fill(weights: Float32Array, _fanIn: number, _fanOut: number, random: Random): void {
    fillUniform(weights, this.config.minval, this.config.maxval, random);
  }
}
