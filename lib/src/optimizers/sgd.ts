import { fraction, positiveNumber } from "../checks";
import type { Optimizer } from "./optimizer";

const { fround } = Math;

/** Settings of `SGD`. */
export interface SGDOptions {
  /** How far a step goes down the gradient. */
  learningRate?: number;
  /** How much of the step before goes into the next; 0 for none. */
  momentum?: number;
}

/**
 * Stochastic gradient descent: w = w - learningRate g; with momentum v = momentum v - learningRate g, w = w + v.
 *
 * After Keras's `SGD`. Every step is rounded to float32.
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
  readonly config: Readonly<Record<"learningRate" | "momentum", number>>;

  constructor({ learningRate = 0.01, momentum = 0 }: SGDOptions = {}) {
    positiveNumber("Cannot make SGD", "learningRate", learningRate);
    fraction("Cannot make SGD", "momentum", momentum);
    this.config = { learningRate, momentum };
    this.slots = momentum > 0 ? 1 : 0;
  }

  update(weights: Float32Array, gradient: Float32Array, memory: readonly Float32Array[]): void {
    const learningRate = fround(this.config.learningRate);
    const momentum = fround(this.config.momentum);
    if (this.slots === 0) step(weights, gradient, learningRate);
    else stepWithMomentum(weights, gradient, memory[0], learningRate, momentum);
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
