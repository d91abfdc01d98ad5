import { summarize, type Summary } from "../experiments/summarize";
import { axis } from "./axes";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { extent, rounded } from "./numbers";
import { seriesStyle } from "./palette";
import { checkRuns, type RunSeries } from "./runs";
import { checkSameLength, describeRun } from "./series";
import { counted, inWords, titled } from "./words";

/** What `band` draws. */
export interface BandOptions extends FigureOptions {
  series: readonly RunSeries[];
  /** Where the values of a run stand; else 1, 2, 3 and so on. */
  x?: ArrayLike<number>;
  xLabel: string;
  yLabel: string;
}

const attempt = "Cannot draw band";

/** Most marks on a line, and most places in a figure's JSON. */
const maxMarks = 10;
const maxPlaces = 200;

/**
 * Draws what many runs have in common: a line through the medians, in a band from the lower to the upper quartile, in which
 * half of the runs lie. Series differ in colour, dash, mark and pattern.
 *
 * @throws RangeError if there is no run, one has another length, or a value is not finite
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const runs = [[0.5, 0.9], [0.6, 0.95], [0.7, 1]];
 * figures.band({ series: [{ name: "2-3-1", runs }], xLabel: "epoch", yLabel: "accuracy" }).alt;
 * // => 'Median and quartiles of accuracy over epoch, from 1 to 2: 2-3-1 (3 runs), median rises from 0.6 to 0.95, quartiles at the end 0.925 and 0.975.'
 * ```
 */
export function band({ series, x, xLabel, yLabel, title, alt }: BandOptions): Figure {
  checkRuns(attempt, series);
  const bands = series.map((one): Band => readBand(one, x));
  const layout = {
    title,
    legendNames: series.map(({ name }) => name),
    legend: { traceorder: "normal" },
    xaxis: axis(xLabel),
    yaxis: axis(yLabel),
  };
  const [from, to] = extent(bands.flatMap(({ xs }) => xs)).map(inWords);
  const start = `Median and quartiles of ${yLabel} over ${xLabel}, from ${from} to ${to}`;
  const text = `${start}: ${bands.map(describe).join("; ")}.`;
  return makeFigure(bands.flatMap(traces), layout, alt ?? titled(title, text));
}

/** A series, summarized at each of its places. */
interface Band {
  readonly name: string;
  readonly runs: number;
  readonly xs: readonly number[];
  readonly summaries: readonly Summary[];
}

function readBand({ name, runs }: RunSeries, x: ArrayLike<number> | undefined): Band {
  const { length } = runs[0];
  if (x) checkSameLength(attempt, name, x.length, length);
  const step = Math.ceil(length / maxPlaces);
  const all = Array.from({ length }, (_, i) => i);
  const places = all.filter((i) => i % step === 0 || i === length - 1);
  return {
    name,
    runs: runs.length,
    xs: places.map((i) => (x ? x[i] : i + 1)),
    summaries: places.map((i) => summarize(runs.map((y) => y[i]))),
  };
}

/** The band's outline, filled, and the line of the medians on it. */
function traces({ name, xs, summaries }: Band, number: number): Trace[] {
  const { color, dash, symbol, pattern } = seriesStyle(number);
  const x = xs.map((value) => rounded(value));
  const of = (key: "q1" | "median" | "q3"): number[] => summaries.map((one) => rounded(one[key]));
  return [
    {
      type: "scatter",
      mode: "lines",
      name,
      x: [...x, ...[...x].reverse()],
      y: [...of("q3"), ...of("q1").reverse()],
      fill: "toself",
      fillcolor: `${color}40`,
      ...(pattern && {
        fillpattern: { shape: pattern, fgcolor: color, bgcolor: `${color}20`, size: 6 },
      }),
      line: { color, width: 0.5 },
      hoverinfo: "skip",
      showlegend: false,
    },
    {
      type: "scatter",
      mode: "lines+markers",
      name,
      x,
      y: of("median"),
      line: { color, dash, width: 2.5 },
      marker: { symbol, size: 8, maxdisplayed: maxMarks },
    },
  ];
}

function describe({ name, runs, summaries }: Band): string {
  const { q1, q3 } = summaries[summaries.length - 1];
  const median = describeRun(summaries.map((one) => one.median));
  const end = `quartiles at the end ${inWords(q1)} and ${inWords(q3)}`;
  return `${name} (${counted(runs, "run")}), median ${median}, ${end}`;
}
