import type { LossName } from "../losses";
import { exp64 } from "./exp64";
import { log64 } from "./log64";

/** Keras's `epsilon`: the cross-entropies keep outputs this far from 0 and 1. */
const clip = 1e-7;

/**
 * One sample's loss from its targets t and outputs y, in float64. `at` are the outputs at the weights where the
 * gradient is taken: an output that is clipped there stays clipped.
 */
export type Float64Loss = (
  t: readonly number[],
  y: readonly number[],
  at: readonly number[],
) => number;

/** The library's losses of the outputs. */
export const float64Losses = {
  /** 1/n sum (t_i - y_i)^2 */
  meanSquaredError: (t, y) => mean(t.map((t_i, i) => (t_i - y[i]) * (t_i - y[i]))),

  /** -1/n sum (t_i ln y_i + (1 - t_i) ln (1 - y_i)) */
  binaryCrossentropy: (t, y, at) =>
    mean(
      t.map((t_i, i) => {
        const p = clipped(y[i], at[i]);
        return -t_i * log64(p) - (1 - t_i) * log64(1 - p);
      }),
    ),

  /** -sum t_i ln p_i, with p_i = y_i / sum y_j */
  categoricalCrossentropy: (t, y, at) =>
    sum(t.map((t_i, i) => -t_i * log64(clipped(y[i] / sum(y), at[i] / sum(at))))),
} satisfies Record<LossName, Float64Loss>;

/** The cross-entropies from the sums z, where the outputs' activation is the one that they are made for. */
export const float64LossesOfSums: Readonly<Record<string, Float64Loss>> = {
  /** 1/n sum (ln (1 + e^z_i) - t_i z_i) */
  "binaryCrossentropy of sigmoid": (t, z) =>
    mean(t.map((t_i, i) => Math.max(z[i], 0) + log64(1 + exp64(-Math.abs(z[i]))) - t_i * z[i])),

  /** sum t_i (ln sum e^z_j - z_i) */
  "categoricalCrossentropy of softmax": (t, z) => {
    const largest = Math.max(...z);
    const logOfTotal = largest + log64(sum(z.map((z_i) => exp64(z_i - largest))));
    return sum(t.map((t_i, i) => t_i * (logOfTotal - z[i])));
  },
};

function clipped(y: number, at: number): number {
  if (at <= clip) return clip;
  return at >= 1 - clip ? 1 - clip : y;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
