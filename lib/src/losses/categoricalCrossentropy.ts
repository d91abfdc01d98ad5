import { exp, log } from "../math";
import { clip, isWithinClip } from "./clip";
import type { Loss } from "./loss";
import { gradientOverRows, overRows } from "./overRows";

const { fround } = Math;

/**
 * L = -sum over the units of t_j ln q_j, where q_j = y_j / sum over k of y_k.
 *
 * From outputs, q is kept within 1e-7 and 1 - 1e-7, as in Keras, and dL/dy_j = (T - t_j / q_j) / sum of y, where T is the
 * sum of the targets. From the sums x of a softmax, the same is sum over j of t_j (m + ln (sum over k of e^(x_k - m)) - x_j)
 * with m the greatest x, and dL/dx_j = T y_j - t_j: nothing to clip. (T is 1 for one-hot targets.)
 */
export const categoricalCrossentropy: Loss = {
  name: "categoricalCrossentropy",
  ofProbabilities: true,
  perSample: overRows(lossOfOutputs),
  gradient: gradientOverRows(gradientOfOutputs),
  fused: {
    activation: "softmax",
    perSample: overRows(lossOfSums),
    gradient: gradientOverRows(gradientOfSums),
  },
};

function lossOfOutputs(targets: Float32Array, outputs: Float32Array): number {
  const total = sumOf(outputs);
  return sumOverTargets(targets, (t, j) => fround(t * -log(clip(fround(outputs[j] / total)))));
}

function lossOfSums(targets: Float32Array, sums: Float32Array): number {
  const greatest = sums.reduce((a, b) => Math.max(a, b), -Infinity);
  const logTotal = log(sumOf(sums, (x) => exp(fround(x - greatest))));
  return sumOverTargets(targets, (t, j) => {
    return fround(t * fround(logTotal - fround(sums[j] - greatest)));
  });
}

function gradientOfOutputs(
  targets: Float32Array,
  outputs: Float32Array,
  rows: number,
  out: Float32Array,
): void {
  const total = sumOf(outputs);
  const isFree = (j: number): boolean => isWithinClip(fround(outputs[j] / total));
  const freeTargets = sumOverTargets(targets, (t, j) => (isFree(j) ? t : 0));
  for (let j = 0; j < out.length; j++) {
    const share = isFree(j) ? fround(targets[j] / fround(outputs[j] / total)) : 0;
    out[j] = fround(fround(fround(freeTargets - share) / total) / rows);
  }
}

function gradientOfSums(
  targets: Float32Array,
  outputs: Float32Array,
  rows: number,
  out: Float32Array,
): void {
  const total = sumOf(targets);
  for (let j = 0; j < out.length; j++) {
    out[j] = fround(fround(fround(total * outputs[j]) - targets[j]) / rows);
  }
}

/** The sum of term(t, j) over the targets that are not 0, in order: what is not wanted adds nothing. */
function sumOverTargets(targets: Float32Array, term: (t: number, j: number) => number): number {
  let sum = 0;
  for (let j = 0; j < targets.length; j++) {
    if (targets[j] !== 0) sum = fround(sum + term(targets[j], j));
  }
  return sum;
}

function sumOf(values: Float32Array, f: (value: number) => number = (value) => value): number {
  let sum = 0;
  for (const value of values) sum = fround(sum + f(value));
  return sum;
}
