import { received } from "../checks";
import { extent } from "./numbers";
import { inWords } from "./words";

/** Named values, drawn as one line or one set of bars. */
export interface Series {
  readonly name: string;
  readonly y: ArrayLike<number>;
  /** Where the values stand; else the figure's own `x`. */
  readonly x?: ArrayLike<number>;
}

/**
 * Checks that there is something to draw and that every value is a finite number.
 *
 * @throws TypeError or RangeError `<attempt>: y[3] of series "loss" must be a finite number, received NaN`
 */
export function checkSeries(attempt: string, series: readonly Series[]): void {
  if (series.length === 0) throw new RangeError(`${attempt}: expected at least one series`);
  for (const { name, y, x } of series) {
    checkValues(attempt, `y`, name, y);
    if (!x) continue;
    checkValues(attempt, `x`, name, x);
    checkSameLength(attempt, name, x.length, y.length);
  }
}

/** @throws RangeError where a series has not one x for each y */
export function checkSameLength(attempt: string, name: string, xs: number, ys: number): void {
  if (xs === ys) return;
  throw new RangeError(
    `${attempt}: series "${name}" needs as many x as y, received ${xs} x and ${ys} y`,
  );
}

/** @throws RangeError where a value cannot stand on a logarithmic axis */
export function checkPositive(
  attempt: string,
  axis: string,
  name: string,
  values: ArrayLike<number>,
): void {
  const expected = "greater than 0 on a logarithmic axis";
  checkEach(attempt, axis, name, values, expected, (value) => value > 0);
}

function checkValues(attempt: string, axis: string, name: string, values: ArrayLike<number>): void {
  if (values.length === 0) throw new RangeError(`${attempt}: series "${name}" has no values`);
  checkEach(attempt, axis, name, values, "a finite number", Number.isFinite);
}

function checkEach(
  attempt: string,
  axis: string,
  name: string,
  values: ArrayLike<number>,
  expected: string,
  accepts: (value: number) => boolean,
): void {
  const bad = Array.from(values).findIndex((value) => !accepts(value));
  if (bad === -1) return;
  throw new RangeError(
    `${attempt}: ${axis}[${bad}] of series "${name}" must be ${expected}, received ${received(values[bad])}`,
  );
}

/** Says how the values run, for example "falls from 0.69 to 0.02". */
export function describeRun(y: ArrayLike<number>): string {
  const [first, last] = [y[0], y[y.length - 1]].map(inWords);
  const [low, high] = extent(y).map(inWords);
  if (low === high) return `stays at ${first}`;
  const extremes = [first, last];
  if (!extremes.includes(low) || !extremes.includes(high) || first === last) {
    return `goes from ${first} to ${last} (lowest ${low}, highest ${high})`;
  }
  return `${first === high ? "falls" : "rises"} from ${first} to ${last}`;
}
