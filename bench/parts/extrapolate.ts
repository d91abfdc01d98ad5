import type { Series } from "../runs/program.js";

/**
 * What a program that was run on a sample would have measured on all data, if its training takes `factor` times as long; the
 * rest of its process (its start, reading the data) is counted once. What else it measured says nothing about all data and
 * is left out.
 */
export function extrapolate({ name, runs }: Series, factor: number): Series {
  return {
    name,
    runs: runs.map(({ measured: { seconds, fitSeconds }, versions }) => {
      const whole = factor * fitSeconds;
      return { measured: { seconds: seconds - fitSeconds + whole, fitSeconds: whole }, versions };
    }),
  };
}
