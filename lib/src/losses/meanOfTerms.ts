import type { Loss } from "./loss";

const { fround } = Math;

/** Writes for each row the mean over its units of term(target, value), summed in order. */
export function meanOfTerms(term: (target: number, value: number) => number): Loss["perSample"] {
  return (targets, values, rows, units, out) => {
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let i = r * units; i < (r + 1) * units; i++) {
        sum = fround(sum + term(targets[i], values[i]));
      }
      out[r] = fround(sum / units);
    }
  };
}

/** Writes derivative(target, value) / (rows units): the gradient of the mean over the rows of such a mean. */
export function gradientOfTerms(
  derivative: (target: number, value: number) => number,
): Loss["gradient"] {
  return (targets, values, rows, units, out) => {
    const count = fround(rows * units);
    for (let i = 0; i < rows * units; i++) {
      out[i] = fround(derivative(targets[i], values[i]) / count);
    }
  };
}
