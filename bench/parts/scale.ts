import { deltabook } from "../programs/deltabook.js";
import { cellValue } from "../report/column.js";
import type { Line } from "../report/lineCharts.js";
import type { Program, Series } from "../runs/program.js";

/** One number of the MNIST job that is changed. */
export interface Scale {
  /** What is counted. */
  readonly name: string;
  /** The option of the job, and how much one of it is. */
  readonly option: string;
  readonly unit: number;
  readonly values: readonly number[];
  /** The job's other options meanwhile. */
  readonly others: readonly string[];
}

/** The job, once for each value. */
export function programsOf(scale: Scale): Program[] {
  return scale.values.map((value) =>
    deltabook(
      "mnist.js",
      [`--${scale.option}`, String(value), ...scale.others],
      nameOf(scale, value),
    ),
  );
}

/** The medians of a measured value over what was changed. */
export function lineOf(scale: Scale, all: readonly Series[], value: string): Line {
  const points = scale.values.flatMap((x) => {
    const series = all.find(({ name }) => name === nameOf(scale, x));
    const y = series && cellValue({ value }, series);
    return y === undefined ? [] : [{ x: scale.unit * x, y }];
  });
  return { name: scale.name, points };
}

function nameOf({ name, unit }: Scale, value: number): string {
  return `${(unit * value).toLocaleString("en")} ${name}`;
}
