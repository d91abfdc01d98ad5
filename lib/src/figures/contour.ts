import { finiteNumber, integerWithin } from "../checks";
import { axis } from "./axes";
import { checkRange } from "./checkRange";
import { paleToDark } from "./colorScales";
import { encodedArray } from "./encodedArray";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { evenly, extent, rounded } from "./numbers";
import { ink } from "./palette";
import { inWords, titled } from "./words";

/** One axis of a contour map. */
export interface ContourAxis {
  from: number;
  to: number;
  label: string;
}

/** Settings of `contour`. */
export interface ContourOptions extends FigureOptions {
  x: ContourAxis;
  y: ContourAxis;
  /** How many points the function is computed at, along each axis. */
  steps?: number;
  /** Points to join, from first to last: the way that a training takes. */
  path?: readonly (readonly [number, number])[];
  /** What the function's value is. */
  valueLabel?: string;
}

/**
 * Contour map of a function of two numbers: lines join points of equal value.
 *
 * @throws RangeError if a range is empty or the function gives a value that is not finite
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const range = { from: -1, to: 1 };
 * const bowl = (a: number, b: number) => a * a + b * b;
 * const figure = figures.contour(bowl, { x: { ...range, label: "a" }, y: { ...range, label: "b" } });
 * figure.alt; // => 'Contour map of error over a (−1 to 1) and b (−1 to 1): lowest, 0, at a = 0, b = 0; highest, 2, at a = −1, b = −1.'
 * ```
 */
export function contour(
  f: (x: number, y: number) => number,
  { x, y, steps = 41, path = [], valueLabel = "error", title, alt }: ContourOptions,
): Figure {
  checkRange(attempt, ["x.from", x.from], ["x.to", x.to]);
  checkRange(attempt, ["y.from", y.from], ["y.to", y.to]);
  integerWithin(attempt, "steps", steps, 2, 200);
  const grid = computeGrid(f, evenly(x.from, x.to, steps), evenly(y.from, y.to, steps));
  const traces = [surface(grid, valueLabel), ...(path.length > 0 ? [way(path)] : [])];
  const layout = {
    title,
    height: 440,
    xaxis: { ...axis(x.label), range: [x.from, x.to] },
    yaxis: { ...axis(y.label), range: [y.from, y.to] },
  };
  const text = describeGrid(grid, x, y, valueLabel) + describeWay(f, path, valueLabel);
  return makeFigure(traces, layout, alt ?? titled(title, text));
}

const attempt = "Cannot draw contour map";

/** Values of a function on a grid: `z[j][i]` stands at `xs[i]`, `ys[j]`. */
interface Grid {
  xs: number[];
  ys: number[];
  z: number[][];
}

function computeGrid(f: (x: number, y: number) => number, xs: number[], ys: number[]): Grid {
  const value = (x: number, y: number): number => {
    return finiteNumber(attempt, `the value at (${x}, ${y})`, f(x, y));
  };
  return { xs, ys, z: ys.map((y) => xs.map((x) => rounded(value(x, y), 4))) };
}

function surface({ xs, ys, z }: Grid, valueLabel: string): Trace {
  return {
    type: "contour",
    x: xs,
    y: ys,
    z: encodedArray(Float32Array.from(z.flat()), ys.length, xs.length),
    colorscale: paleToDark,
    colorbar: { title: { text: valueLabel }, thickness: 14, outlinewidth: 0 },
    contours: { showlabels: true, labelfont: { size: 12, color: ink } },
    line: { color: ink, width: 0.7, smoothing: 0 },
    hovertemplate: `%{x:.3g}, %{y:.3g}: ${valueLabel} %{z:.3g}<extra></extra>`,
  };
}

function way(path: readonly (readonly [number, number])[]): Trace {
  const symbols = path.map((_, i) => (i === path.length - 1 ? "star" : "circle"));
  return {
    type: "scatter",
    mode: "lines+markers",
    x: path.map(([x]) => rounded(x)),
    y: path.map(([, y]) => rounded(y)),
    line: { color: "#B34700", width: 2.5 },
    marker: {
      symbol: symbols,
      size: symbols.map((symbol) => (symbol === "star" ? 16 : 8)),
      color: "#B34700",
      opacity: 1,
      line: { color: "#FFFFFF", width: 1 },
    },
  };
}

function describeGrid({ xs, ys, z }: Grid, x: ContourAxis, y: ContourAxis, label: string): string {
  const values = z.flat();
  const place = (value: number): string => {
    const at = values.indexOf(value);
    const [column, row] = [at % xs.length, Math.floor(at / xs.length)];
    return `${inWords(value)}, at ${x.label} = ${inWords(xs[column])}, ${y.label} = ${inWords(ys[row])}`;
  };
  const range = ({ label: name, from, to }: ContourAxis): string =>
    `${name} (${inWords(from)} to ${inWords(to)})`;
  const [low, high] = extent(values);
  return (
    `Contour map of ${label} over ${range(x)} and ${range(y)}: ` +
    `lowest, ${place(low)}; highest, ${place(high)}.`
  );
}

function describeWay(
  f: (x: number, y: number) => number,
  path: readonly (readonly [number, number])[],
  label: string,
): string {
  if (path.length === 0) return "";
  const point = ([x, y]: readonly [number, number]): string =>
    `(${inWords(x)}, ${inWords(y)}), ${label} ${inWords(f(x, y))}`;
  if (path.length === 1) return ` The mark stands at ${point(path[0])}.`;
  return ` The line leads in ${path.length - 1} steps from ${point(path[0])}, to ${point(path.at(-1)!)}.`;
}
