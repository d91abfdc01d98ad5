import { checkSeries, type Series } from "./series";

/** What several runs gave, for example one for each seed: all of the same length. */
export interface RunSeries {
  readonly name: string;
  /** One list of values for each run. */
  readonly runs: readonly ArrayLike<number>[];
}

/**
 * Checks that there are runs, that each value is a finite number, and that all have the same length.
 *
 * @throws RangeError `<attempt>: run 2 of series "dropout" must have 20 values as run 0 has, received 19`
 */
export function checkRuns(attempt: string, series: readonly RunSeries[]): void {
  checkSeries(
    attempt,
    series.flatMap(({ name, runs }) => runs.map((y): Series => ({ name, y }))),
  );
  for (const { name, runs } of series) {
    if (runs.length === 0) throw new RangeError(`${attempt}: series "${name}" has no runs`);
    const wrong = runs.findIndex(({ length }) => length !== runs[0].length);
    if (wrong < 0) continue;
    throw new RangeError(
      `${attempt}: run ${wrong} of series "${name}" must have ${runs[0].length} values as run 0 has, ` +
        `received ${runs[wrong].length}`,
    );
  }
}
