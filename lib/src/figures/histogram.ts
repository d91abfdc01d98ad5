import { integerWithin } from "../checks";
import { axis } from "./axes";
import { makeFigure, type Figure, type FigureOptions } from "./figure";
import { evenly, extent, rounded } from "./numbers";
import { palette } from "./palette";
import { checkSeries } from "./series";
import { counted, inWords, titled } from "./words";

/** Settings of `histogram`. */
export interface HistogramOptions extends FigureOptions {
  /** What the values are. */
  xLabel: string;
  yLabel?: string;
  /** Into how many ranges of equal width they are sorted. */
  bins?: number;
}

/**
 * Draws how many values lie in each of some ranges of equal width, from the lowest to the highest.
 *
 * @throws RangeError if there is no value or one is not finite, or `bins` is not from 1 to 200
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * figures.histogram([0, 1, 1, 4], { xLabel: "mistakes", yLabel: "runs", bins: 2 }).alt;
 * // => 'Histogram of mistakes, 4 values: 3 from 0 to 2, 1 from 2 to 4.'
 * ```
 */
export function histogram(
  values: ArrayLike<number>,
  { xLabel, yLabel = "count", bins = 10, title, alt }: HistogramOptions,
): Figure {
  const attempt = "Cannot draw histogram";
  checkSeries(attempt, [{ name: xLabel, y: values }]);
  integerWithin(attempt, "bins", bins, 1, 200);
  const edges = edgesOf(values, bins);
  const counts = countInto(values, edges);
  const layout = { title, bargap: 0.04, xaxis: axis(xLabel), yaxis: axis(yLabel) };
  const data = [
    {
      type: "bar",
      x: counts.map((_, i) => rounded((edges[i] + edges[i + 1]) / 2)),
      y: counts,
      width: counts.map((_, i) => rounded(0.96 * (edges[i + 1] - edges[i]))),
      marker: { color: palette[0] },
    },
  ];
  const ranges = counts.flatMap((count, i) =>
    count === 0 ? [] : [`${inWords(count)} from ${inWords(edges[i])} to ${inWords(edges[i + 1])}`],
  );
  const text = `Histogram of ${xLabel}, ${counted(values.length, "value")}: ${ranges.join(", ")}.`;
  return makeFigure(data, layout, alt ?? titled(title, text));
}

/** The ends of the ranges; where all values are equal, a range around them. */
function edgesOf(values: ArrayLike<number>, bins: number): number[] {
  const [low, high] = extent(values);
  return low < high ? evenly(low, high, bins + 1) : evenly(low - 0.5, low + 0.5, bins + 1);
}

/** How many values lie from each edge up to, but not including, the next; the last range has the highest, too. */
function countInto(values: ArrayLike<number>, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  for (const value of Array.from(values)) {
    const next = edges.findIndex((edge, i) => i > 0 && value < edge);
    counts[next < 0 ? counts.length - 1 : next - 1]++;
  }
  return counts;
}
