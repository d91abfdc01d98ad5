import { received } from "../checks";

/**
 * The share of runs that failed, as `isFailure` says of each.
 *
 * @throws TypeError if `runs` is no array or `isFailure` no function; RangeError if there are no runs.
 *
 * @example
 * import { failureRate } from "@deltabook/nn";
 * failureRate([0.98, 0.5, 0.99, 0.75], (accuracy) => accuracy < 0.9); // => 0.5
 */
export function failureRate<R>(runs: readonly R[], isFailure: (run: R) => boolean): number {
  const attempt = "Cannot compute failureRate";
  if (!Array.isArray(runs)) {
    throw new TypeError(`${attempt}: runs must be an array, received ${received(runs)}`);
  }
  if (typeof isFailure !== "function") {
    throw new TypeError(
      `${attempt}: isFailure must be a function of a run, received ${received(isFailure)}`,
    );
  }
  if (runs.length === 0) {
    throw new RangeError(`${attempt}: expected at least one run, received an empty array`);
  }
  return (runs as readonly R[]).filter((run) => isFailure(run)).length / runs.length;
}
