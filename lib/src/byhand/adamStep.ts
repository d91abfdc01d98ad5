import { finiteNumber, fraction, nonNegativeInteger } from "../checks";
import { integerPower } from "../math";

/** One weight on its way, and what Adam remembers of its gradients. */
export interface AdamState {
  readonly weight: number;
  /** The running mean of the gradient; 0 at the start. */
  readonly m: number;
  /** The running mean of the squared gradient; 0 at the start. */
  readonly v: number;
  /** How many steps were taken; 0 at the start. */
  readonly step: number;
}

/** Settings of `adamStep`. */
export interface AdamStepOptions {
  /** eta: about how far a weight goes in one step. */
  learningRate?: number;
  /** How much of m is kept from step to step. */
  beta1?: number;
  /** How much of v is kept from step to step. */
  beta2?: number;
  /** Keeps the division finite where the gradient is 0. */
  epsilon?: number;
}

/**
 * One step of Adam, for one weight: a step of about eta, whatever the gradient's size, as long as its sign stays.
 *
 * m_new = beta1 m + (1 - beta1) g
 * v_new = beta2 v + (1 - beta2) g^2
 * w_new = w - eta m' / (sqrt(v') + epsilon),  m' = m_new / (1 - beta1^t),  v' = v_new / (1 - beta2^t),  t = step + 1
 *
 * Algorithm 1 of Kingma and Ba (2015), in float64. m' and v' make up for the start at 0. Keras's `Adam` and this library's
 * add epsilon to the root of v_new, not of v': where the gradient is not tiny, that is the same to six digits.
 *
 * @param gradient - g = dE / dw, at the weight as it is now
 * @param state - the weight, m, v and the number of steps so far
 * @returns the new state; the given one is not changed
 * @throws TypeError or RangeError if a number is not finite, or a beta not from 0 up to but not including 1.
 *
 * @example
 * import { adamStep } from "@deltabook/nn";
 * const start = { weight: 1, m: 0, v: 0, step: 0 };
 * const { weight, step } = adamStep(5, start, { learningRate: 0.1 });
 * [weight.toFixed(4), step]; // => [ '0.9000', 1 ]
 */
export function adamStep(
  gradient: number,
  { weight, m, v, step }: AdamState,
  { learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 }: AdamStepOptions = {},
): AdamState {
  const g = finite("gradient", gradient);
  const t = nonNegativeInteger(attempt, "step", step) + 1;
  fraction(attempt, "beta1", beta1);
  fraction(attempt, "beta2", beta2);
  const m_new = beta1 * finite("m", m) + (1 - beta1) * g;
  const v_new = beta2 * finite("v", v) + (1 - beta2) * g * g;
  const m_corrected = m_new / (1 - integerPower(beta1, t));
  const v_corrected = v_new / (1 - integerPower(beta2, t));
  const size = Math.sqrt(v_corrected) + finite("epsilon", epsilon);
  const w_new =
    finite("weight", weight) - (finite("learningRate", learningRate) * m_corrected) / size;
  return { weight: w_new, m: m_new, v: v_new, step: t };
}

const attempt = "Cannot compute adamStep";

function finite(name: string, value: number): number {
  return finiteNumber(attempt, name, value);
}
