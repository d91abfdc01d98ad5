import { axis } from "./axes";
import { makeFigure, type Figure, type Trace } from "./figure";
import type { LinesOptions } from "./lines";
import { extent, rounded } from "./numbers";
import type { SeriesStyle } from "./palette";
import { checkPositive, checkSameLength, checkSeries, describeRun, type Series } from "./series";
import { inWords, titled } from "./words";

/** Most marks on a line, and most points in a figure's JSON. */
const maxMarks = 10;
const maxPoints = 400;

/** Draws `lines`, each series in the look that `style` gives for its number. */
export function drawLines(
  { series, x, xLabel, yLabel, title, logX = false, logY = false, alt }: LinesOptions,
  style: (number: number) => SeriesStyle,
): Figure {
  const attempt = "Cannot draw lines";
  checkSeries(attempt, series);
  const placed = series.map((one) => ({ ...one, x: one.x ?? x ?? counting(one.y.length) }));
  for (const one of placed) checkSameLength(attempt, one.name, one.x.length, one.y.length);
  if (logX) for (const { name, x } of placed) checkPositive(attempt, "x", name, x);
  if (logY) for (const { name, y } of placed) checkPositive(attempt, "y", name, y);
  const layout = {
    title,
    legendNames: series.length > 1 ? series.map(({ name }) => name) : undefined,
    xaxis: axis(xLabel, logX ? placed.flatMap(({ x }) => extent(x)) : undefined),
    yaxis: axis(yLabel, logY ? placed.flatMap(({ y }) => extent(y)) : undefined),
  };
  const traces = placed.map((one, number) => line(one, style(number)));
  return makeFigure(traces, layout, alt ?? describe(title, xLabel, yLabel, placed));
}

function counting(length: number): number[] {
  return Array.from({ length }, (_, i) => i + 1);
}

function line({ name, x, y }: Required<Series>, { color, dash, symbol }: SeriesStyle): Trace {
  return {
    type: "scatter",
    mode: "lines+markers",
    name,
    x: thinned(x),
    y: thinned(y),
    line: { color, dash, width: 2.5 },
    marker: { symbol, size: 8, maxdisplayed: maxMarks },
  };
}

/** The values, rounded; of a very long series every n-th one, and the last. */
function thinned(values: ArrayLike<number>): number[] {
  const step = Math.ceil(values.length / maxPoints);
  const last = values.length - 1;
  return Array.from(values)
    .filter((_, i) => i % step === 0 || i === last)
    .map((value) => rounded(value));
}

function describe(
  title: string | undefined,
  xLabel: string,
  yLabel: string,
  series: readonly Required<Series>[],
): string {
  const [from, to] = extent(series.flatMap(({ x }) => extent(x))).map(inWords);
  const runs = series.map(({ name, y }) => `${name} ${describeRun(y)}`).join("; ");
  return titled(title, `Line chart of ${yLabel} over ${xLabel}, from ${from} to ${to}: ${runs}.`);
}
