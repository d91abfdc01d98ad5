import { basename } from "node:path";
import type { Execution } from "./execute.js";

/** The table of `npm run lessons`: a line for each notebook. */
export function resultTable(executions: readonly Execution[]): string {
  const rows = executions.map(({ file, executed, cells, seconds, peakBytes, failure }) => [
    basename(file.path, ".ipynb"),
    `${cells}/${executed.cells.filter(({ cell_type: type }) => type === "code").length}`,
    seconds.toFixed(1),
    `${Math.round(peakBytes / 1e6)} MB`,
    failure ? `FAILED: ${failure.ename}` : "ok",
  ]);
  const table = [["lesson", "cells", "seconds", "peak memory", "result"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table
    .map((row) =>
      row
        .map((text, column) => align(text, widths[column], column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Names and results begin at the left, numbers end at the right. */
function align(text: string, width: number, column: number): string {
  return column === 0 || column === 4 ? text.padEnd(width) : text.padStart(width);
}
