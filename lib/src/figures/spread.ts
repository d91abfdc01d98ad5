import { summarize, type Summary } from "../experiments/summarize";
import { axis } from "./axes";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { rounded } from "./numbers";
import { palette } from "./palette";
import { checkSeries } from "./series";
import { counted, inWords, titled } from "./words";

/** The values that stand above one name. */
export interface Group {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** What `spread` draws. */
export interface SpreadOptions extends FigureOptions {
  groups: readonly Group[];
  /** What the groups are, for example "hidden units". */
  xLabel: string;
  yLabel: string;
}

/** How far dots stand apart, and how far a line reaches to both sides, where two groups are 1 apart. */
const dotsApart = 0.5;
const reach = 0.32;

/** Lets dots that lie on one another be seen, and keeps a contrast of 3:1 on a dark page. */
const dotOpacity = 0.9;

/** Least pixels of width for a group, and for the axis beside them. */
const leastGroup = 56;
const axisWidth = 90;

/**
 * Draws a dot for each value, group beside group, for example an accuracy for each seed; a long line stands at the median,
 * short ones at the quartiles, between which half of the values lie.
 *
 * @throws RangeError if a group is empty or a value is not finite
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const groups = [{ name: "2", values: [0.5, 0.75, 1] }, { name: "3", values: [1, 1, 1] }];
 * figures.spread({ groups, xLabel: "hidden units", yLabel: "accuracy" }).alt;
 * // => 'Spread of accuracy for each hidden units: 2 (3 values): median 0.75, quartiles 0.625 and 0.875, from 0.5 to 1; 3 (3 values): all 1.'
 * ```
 */
export function spread({ groups, xLabel, yLabel, title, alt }: SpreadOptions): Figure {
  checkSeries(
    "Cannot draw spread",
    groups.map(({ name, values }) => ({ name, y: values })),
  );
  const summaries = groups.map(({ values }) => summarize(values));
  const places = groups.map((_, i) => i);
  const layout = {
    title,
    meta: { leastWidth: groups.length * leastGroup + axisWidth },
    xaxis: {
      ...axis(xLabel),
      tickvals: places,
      ticktext: groups.map(({ name }) => name),
      range: [-0.6, groups.length - 0.4],
    },
    yaxis: axis(yLabel),
  };
  const texts = groups.map(({ name }, i) => `${name} ${describe(summaries[i])}`);
  const text = `Spread of ${yLabel} for each ${xLabel}: ${texts.join("; ")}.`;
  const marks = [
    lines(summaries, ["median"], reach, 3),
    lines(summaries, ["q1", "q3"], reach / 2, 1.5),
  ];
  return makeFigure([dots(groups), ...marks], layout, alt ?? titled(title, text));
}

/** The values of a group stand beside one another in their order, so that equal ones do not hide each other. */
function dots(groups: readonly Group[]): Trace {
  const place = (group: number, i: number, count: number): number =>
    group + (count === 1 ? 0 : (i / (count - 1) - 0.5) * dotsApart);
  return {
    type: "scatter",
    mode: "markers",
    x: groups.flatMap(({ values }, group) =>
      Array.from(values, (_, i) => rounded(place(group, i, values.length))),
    ),
    y: groups.flatMap(({ values }) => Array.from(values, (value) => rounded(value))),
    marker: { color: palette[0], size: 7, opacity: dotOpacity },
    hovertemplate: "%{y}<extra></extra>",
  };
}

/** A line to both sides of each group's place. */
function lines(
  summaries: readonly Summary[],
  keys: readonly ("q1" | "median" | "q3")[],
  half: number,
  width: number,
): Trace {
  const all = summaries.flatMap((summary, i) =>
    keys.map((key) => ({ i, y: rounded(summary[key]) })),
  );
  return {
    type: "scatter",
    mode: "lines",
    x: all.flatMap(({ i }) => [i - half, i + half, null]),
    y: all.flatMap(({ y }) => [y, y, null]),
    line: { color: palette[1], width },
    hoverinfo: "skip",
  };
}

function describe({ count, min, q1, median, q3, max }: Summary): string {
  const values = `(${counted(count, "value")})`;
  if (min === max) return `${values}: all ${inWords(min)}`;
  return (
    `${values}: median ${inWords(median)}, quartiles ${inWords(q1)} and ${inWords(q3)}, ` +
    `from ${inWords(min)} to ${inWords(max)}`
  );
}
