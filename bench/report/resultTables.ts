import type { Series } from "../runs/program.js";
import { cellValue, type Column } from "./column.js";
import { markdownTable } from "./markdownTable.js";
import { numberText } from "./numberText.js";
import { valuesOf } from "./valuesOf.js";

/** What all runs of a program come to, a row for each program. */
export function summaryTable(all: readonly Series[], columns: readonly Column[]): string {
  const rows = all.map((series) => [
    series.name,
    String(series.runs.length),
    ...columns.map((column) => cellText(column, series, all[0])),
  ]);
  return markdownTable(["", "runs", ...columns.map(({ title }) => title)], rows);
}

/** Every single run, a row for each program and each of its values. */
export function runsTable(all: readonly Series[], columns: readonly Column[]): string {
  const each = columns.filter(
    ({ value }, i) => columns.findIndex((column) => column.value === value) === i,
  );
  const rows = all.flatMap((series) =>
    each.flatMap(({ value, digits }) => {
      const texts = valuesOf(series, value).map((single) => numberText(single, digits));
      return texts.length === 0 ? [] : [[series.name, value, texts.join(" ")]];
    }),
  );
  return markdownTable(["", "value", "in the order of the runs"], rows);
}

function cellText(column: Column, series: Series, first: Series): string {
  const [value, base] = [cellValue(column, series), cellValue(column, first)];
  const text = numberText(value, column.digits);
  const isCompared = column.compared === true && series !== first;
  if (!isCompared || value === undefined || base === undefined) return text;
  return `${text} (${numberText(value / base, 1)} x)`;
}
