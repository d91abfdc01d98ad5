import type { Series } from "../runs/program.js";
import type { Bar } from "./barChart.js";
import { cellValue } from "./column.js";

/** A bar for each series that has the value: its median. */
export function bars(all: readonly Series[], value: string): Bar[] {
  return all.flatMap((series) => {
    const median = cellValue({ value }, series);
    return median === undefined ? [] : [{ name: series.name, value: median }];
  });
}
