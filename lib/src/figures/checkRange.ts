import { finiteNumber } from "../checks";

/** A number and what the caller calls it. */
type Named = readonly [name: string, value: number];

/** @throws TypeError or RangeError if an end is not a finite number or the range is empty */
export function checkRange(attempt: string, [low, from]: Named, [high, to]: Named): void {
  finiteNumber(attempt, low, from);
  finiteNumber(attempt, high, to);
  if (from < to) return;
  throw new RangeError(`${attempt}: ${low} must be less than ${high}, received ${from} and ${to}`);
}
