import type { Series } from "../runs/program.js";
import { statistics } from "./statistics.js";
import { valuesOf } from "./valuesOf.js";

/** One column of a table of results: which of the measured values it shows, and how. */
export interface Column {
  /** The name of the value in a run. */
  readonly value: string;
  readonly title: string;
  readonly digits: number;
  /** What is shown of all runs; the median where nothing else is said. */
  readonly statistic?: keyof typeof statistics;
  /** Adds how many times the first row's value it is. */
  readonly compared?: boolean;
}

/** What the column shows of a series; undefined where no run has such a value. */
export function cellValue(
  { value, statistic = "median" }: Pick<Column, "value" | "statistic">,
  series: Series,
): number | undefined {
  const values = valuesOf(series, value);
  return values.length === 0 ? undefined : statistics[statistic](values);
}
