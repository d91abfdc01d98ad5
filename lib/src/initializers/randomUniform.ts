import { finiteNumber } from "../checks";
import type { Random } from "../random";
import { fillUniform } from "./fillUniform";
import type { Initializer } from "./initializer";

/** Settings of `RandomUniform`. */
export interface RandomUniformOptions {
  min?: number;
  max?: number;
}

/**
 * Uniform from `min` to `max`, whatever the layer's size. The defaults are Keras's.
 *
 * @throws RangeError if `min` or `max` is not finite, or `min` greater than `max`.
 * @example
 * import { Dense, RandomUniform } from "@deltabook/nn";
 * const kernelInitializer = new RandomUniform({ min: -1, max: 1 });
 * new Dense(3, { kernelInitializer }).kernelInitializer.config; // => { min: -1, max: 1 }
 */
export class RandomUniform implements Initializer {
  readonly name = "randomUniform";
  readonly config: Readonly<Record<"min" | "max", number>>;

  constructor({ min = -0.05, max = 0.05 }: RandomUniformOptions = {}) {
    finiteNumber("Cannot make RandomUniform", "min", min);
    finiteNumber("Cannot make RandomUniform", "max", max);
    if (min > max) {
      throw new RangeError(
        `Cannot make RandomUniform: min must not be greater than max, received ${min} and ${max}`,
      );
    }
    this.config = { min, max };
  }

  fill(weights: Float32Array, _fanIn: number, _fanOut: number, random: Random): void {
    fillUniform(weights, this.config.min, this.config.max, random);
  }
}
