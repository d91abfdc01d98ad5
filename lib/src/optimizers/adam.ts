import { fraction, positiveNumber } from "../checks";
import { integerPower } from "../math";
import { inspect } from "../text";
import type { Optimizer } from "./optimizer";
import { optimizerText } from "./optimizerText";

const { fround, sqrt } = Math;

/** Settings of `Adam`. */
export interface AdamOptions {
  /** About how far a weight goes in one step. */
  learningRate?: number;
  /** How much of the mean gradient is kept from step to step. */
  beta1?: number;
  /** How much of the mean squared gradient is kept from step to step. */
  beta2?: number;
  /** Keeps the division finite where the gradient is 0. */
  epsilon?: number;
}

type AdamConfig = Readonly<Required<AdamOptions> & Record<string, number>>;

/**
 * Adam (Kingma and Ba, 2015), as Keras 3 computes it at step t:
 *
 *     m = m + (1 - beta1) (g - m)
 *     v = v + (1 - beta2) (g^2 - v)
 *     w = w - m alpha / (sqrt(v) + epsilon),  alpha = learningRate sqrt(1 - beta2^t) / (1 - beta1^t)
 *
 * The factors are computed in float64 and rounded once, at the start of a step; then every step is rounded to float32.
 * `learningRate` may be changed between two steps; the means that it remembers stay.
 *
 * @throws RangeError if `learningRate` or `epsilon` is not a positive number or a beta not from 0 up to but not including 1.
 * @example
 * import { Adam } from "@deltabook/nn";
 * const weights = Float32Array.of(1);
 * const memory = [new Float32Array(1), new Float32Array(1)];
 * new Adam({ learningRate: 0.5 }).update(weights, Float32Array.of(3), memory, 1);
 * weights[0].toFixed(3); // => '0.500'
 */
export class Adam implements Optimizer {
  readonly name = "adam";
  readonly slots = 2;
  #config: AdamConfig;

  constructor({
    learningRate = 0.001,
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = 1e-7,
  }: AdamOptions = {}) {
    positiveNumber("Cannot make Adam", "learningRate", learningRate);
    fraction("Cannot make Adam", "beta1", beta1);
    fraction("Cannot make Adam", "beta2", beta2);
    positiveNumber("Cannot make Adam", "epsilon", epsilon);
    this.#config = { learningRate, beta1, beta2, epsilon };
  }

  /** The options that make another one like it, with the `learningRate` of now. */
  get config(): AdamConfig {
    return this.#config;
  }

  /** About how far a weight goes in one step. Setting anything but a positive number throws, and the old one stays. */
  get learningRate(): number {
    return this.#config.learningRate;
  }

  set learningRate(value: number) {
    const learningRate = positiveNumber("Cannot change Adam", "learningRate", value);
    this.#config = { ...this.#config, learningRate };
  }

  /**
   * What step `step`, counted from 1, multiplies by, each rounded to float32: alpha, rate1 = 1 - beta1,
   * rate2 = 1 - beta2, and epsilon.
   *
   * @example
   * import { Adam } from "@deltabook/nn";
   * new Adam({ beta1: 0.5, beta2: 0.75, epsilon: 0.125, learningRate: 2 }).factors(1);
   * // => { alpha: 2, rate1: 0.5, rate2: 0.25, epsilon: 0.125 }
   */
  factors(step: number): Readonly<Record<"alpha" | "rate1" | "rate2" | "epsilon", number>> {
    const { learningRate, beta1, beta2, epsilon } = this.#config;
    const corrected = sqrt(1 - integerPower(beta2, step)) / (1 - integerPower(beta1, step));
    return {
      alpha: fround(learningRate * corrected),
      rate1: fround(1 - beta1),
      rate2: fround(1 - beta2),
      epsilon: fround(epsilon),
    };
  }

  update(
    weights: Float32Array,
    gradient: Float32Array,
    [m, v]: readonly Float32Array[],
    step: number,
  ): void {
    const { alpha, rate1, rate2, epsilon } = this.factors(step);
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i];
      m[i] = fround(m[i] + fround(rate1 * fround(g - m[i])));
      v[i] = fround(v[i] + fround(rate2 * fround(fround(g * g) - v[i])));
      const scale = fround(fround(sqrt(v[i])) + epsilon);
      weights[i] = fround(weights[i] - fround(fround(m[i] * alpha) / scale));
    }
  }

  /** How Node and notebooks print it. */
  [inspect](): string {
    return optimizerText("Adam", this.#config);
  }
}
