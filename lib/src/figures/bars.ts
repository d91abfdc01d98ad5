import { axis } from "./axes";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { rounded } from "./numbers";
import { seriesStyle } from "./palette";
import { checkSeries, type Series } from "./series";
import { inWords, titled } from "./words";

/** What `bars` draws. */
export interface BarsOptions extends FigureOptions {
  /** What each bar, or group of bars, stands for. */
  labels: readonly string[];
  /** One bar of each series stands at each label; `x` is not used. */
  series: readonly Series[];
  xLabel: string;
  yLabel: string;
}

/**
 * Bar chart with one bar, or a group of bars, for each label; series differ in colour and pattern.
 *
 * @throws RangeError if a series is empty, holds a value that is not finite, or has not one value for each label
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const series = [{ name: "failed runs", y: [12, 3] }];
 * const figure = figures.bars({ labels: ["no biases", "biases"], series, xLabel: "network", yLabel: "failed runs" });
 * figure.alt; // => 'Bar chart of failed runs for each network: no biases 12, biases 3.'
 * ```
 */
export function bars({ labels, series, xLabel, yLabel, title, alt }: BarsOptions): Figure {
  const attempt = "Cannot draw bars";
  checkSeries(attempt, series);
  for (const { name, y } of series) {
    if (y.length === labels.length) continue;
    throw new RangeError(
      `${attempt}: series "${name}" needs one value for each label, received ${y.length} values and ${labels.length} labels`,
    );
  }
  const layout = {
    title,
    barmode: "group",
    meta: { leastWidth: leastBar * labels.length * series.length + axisWidth },
    legendNames: series.length > 1 ? series.map(({ name }) => name) : undefined,
    xaxis: { ...axis(xLabel), type: "category" },
    yaxis: axis(yLabel),
  };
  const traces = series.map((one, number) => bar(one, labels, number));
  return makeFigure(traces, layout, alt ?? describe(title, xLabel, yLabel, labels, series));
}

/** Least pixels of width for a bar, whose number stands above it, and for the axis beside them. */
const leastBar = 30;
const axisWidth = 90;

function bar({ name, y }: Series, labels: readonly string[], number: number): Trace {
  const { color, pattern } = seriesStyle(number);
  return {
    type: "bar",
    name,
    x: labels,
    y: Array.from(y, (value) => rounded(value)),
    text: Array.from(y, inWords),
    textposition: "outside",
    textangle: 0,
    constraintext: "none",
    cliponaxis: false,
    marker: { color, pattern: { shape: pattern, fgcolor: "#FFFFFF", bgcolor: color } },
  };
}

function describe(
  title: string | undefined,
  xLabel: string,
  yLabel: string,
  labels: readonly string[],
  series: readonly Series[],
): string {
  const values = (y: ArrayLike<number>): string =>
    labels.map((label, i) => `${label} ${inWords(y[i])}`).join(", ");
  const all =
    series.length === 1
      ? values(series[0].y)
      : series.map(({ name, y }) => `${name}: ${values(y)}`).join("; ");
  return titled(title, `Bar chart of ${yLabel} for each ${xLabel}: ${all}.`);
}
