import { finiteNumber } from "../checks";

/** One weight on its way, and how fast it goes. */
export interface MomentumState {
  readonly weight: number;
  /** v, what was added to the weight in the last step; 0 at the start. */
  readonly velocity: number;
}

/** Settings of `momentumStep`. */
export interface MomentumStepOptions {
  /** eta, how large a step is taken. */
  learningRate?: number;
  /** mu, how much of the last step is taken again. */
  momentum?: number;
}

/**
 * One step of gradient descent with momentum, for one weight: as a ball that rolls downhill keeps its speed.
 *
 * v_new = mu v - eta g
 * w_new = w + v_new
 *
 * As Keras's `SGD(momentum)` and this library's, in float64.
 *
 * @param gradient - g = dE / dw, at the weight as it is now
 * @param state - the weight and its velocity
 * @returns the new state; the given one is not changed
 * @throws TypeError or RangeError if a number is not finite.
 *
 * @example
 * import { momentumStep } from "@deltabook/nn";
 * const first = momentumStep(2, { weight: 1, velocity: 0 }, { learningRate: 0.25, momentum: 0.5 });
 * first; // => { weight: 0.5, velocity: -0.5 }
 * momentumStep(1, first, { learningRate: 0.25, momentum: 0.5 }); // => { weight: 0, velocity: -0.5 }
 */
export function momentumStep(
  gradient: number,
  { weight, velocity }: MomentumState,
  { learningRate = 0.01, momentum = 0.9 }: MomentumStepOptions = {},
): MomentumState {
  const attempt = "Cannot compute momentumStep";
  const g = finiteNumber(attempt, "gradient", gradient);
  const w = finiteNumber(attempt, "weight", weight);
  const v = finiteNumber(attempt, "velocity", velocity);
  const eta = finiteNumber(attempt, "learningRate", learningRate);
  const mu = finiteNumber(attempt, "momentum", momentum);
  const v_new = mu * v - eta * g;
  return { weight: w + v_new, velocity: v_new };
}
