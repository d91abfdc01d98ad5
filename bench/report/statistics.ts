import { median } from "./median.js";

/** One number for many; NaN without any. */
export type Statistic = (values: readonly number[]) => number;

/** The statistics that a column can show, by name. */
export const statistics = {
  median,
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  lowest: (values) => Math.min(...values),
  highest: (values) => Math.max(...values),
} satisfies Readonly<Record<string, Statistic>>;
