import { fraction, positiveNumber } from "../checks";
import { inspect } from "../text";
import type { Optimizer } from "./optimizer";
import { optimizerText } from "./optimizerText";

const { fround } = Math;

/** Settings of `SGD`. */
export interface SGDOptions {
  /** How far a step goes down the gradient. */
  learningRate?: number;
  /** How much of the step before goes into the next; 0 for none. */
  momentum?: number;
}

type SGDConfig = Readonly<Record<"learningRate" | "momentum", number>>;

/**
 * Stochastic gradient descent: w = w - learningRate g; with momentum v = momentum v - learningRate g, w = w + v.
 *
 * After Keras's `SGD`. Every step is rounded to float32. `learningRate` may be changed between two steps.
 *
 * @throws RangeError if `learningRate` is not a positive number or `momentum` not from 0 up to but not including 1.
 * @example
 * import { SGD } from "@deltabook/nn";
 * const weights = Float32Array.of(1, 2);
 * new SGD({ learningRate: 0.5 }).update(weights, Float32Array.of(1, -1), []);
 * weights; // => Float32Array(2) [ 0.5, 2.5 ]
 */
export class SGD implements Optimizer {
  readonly name = "sgd";
  readonly slots: number;
  #config: SGDConfig;

  constructor({ learningRate = 0.01, momentum = 0 }: SGDOptions = {}) {
    positiveNumber("Cannot make SGD", "learningRate", learningRate);
    fraction("Cannot make SGD", "momentum", momentum);
    this.#config = { learningRate, momentum };
    this.slots = momentum > 0 ? 1 : 0;
  }

  /** The options that make another one like it, with the `learningRate` of now. */
  get config(): SGDConfig {
    return this.#config;
  }

  /** How far a step goes down the gradient. Setting anything but a positive number throws, and the old one stays. */
  get learningRate(): number {
    return this.#config.learningRate;
  }

  set learningRate(value: number) {
    const learningRate = positiveNumber("Cannot change SGD", "learningRate", value);
    this.#config = { ...this.#config, learningRate };
  }

  /**
   * What a step multiplies by, each rounded to float32.
   *
   * @example
   * import { SGD } from "@deltabook/nn";
   * new SGD({ learningRate: 0.1, momentum: 0.5 }).factors();
   * // => { learningRate: 0.10000000149011612, momentum: 0.5 }
   */
  factors(): SGDConfig {
    const { learningRate, momentum } = this.#config;
    return { learningRate: fround(learningRate), momentum: fround(momentum) };
  }

  update(weights: Float32Array, gradient: Float32Array, memory: readonly Float32Array[]): void {
    const { learningRate, momentum } = this.factors();
    if (this.slots === 0) step(weights, gradient, learningRate);
    else stepWithMomentum(weights, gradient, memory[0], learningRate, momentum);
  }

  /** How Node and notebooks print it. */
  [inspect](): string {
    return optimizerText("SGD", this.#config);
  }
}

function step(weights: Float32Array, gradient: Float32Array, learningRate: number): void {
  for (let i = 0; i < weights.length; i++) {
    weights[i] = fround(weights[i] - fround(learningRate * gradient[i]));
  }
}

function stepWithMomentum(
  weights: Float32Array,
  gradient: Float32Array,
  velocity: Float32Array,
  learningRate: number,
  momentum: number,
): void {
  for (let i = 0; i < weights.length; i++) {
    const v = fround(fround(momentum * velocity[i]) - fround(learningRate * gradient[i]));
    velocity[i] = v;
    weights[i] = fround(weights[i] + v);
  }
}
