import { positiveNumber } from "../checks";
import { axis } from "./axes";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { extent, rounded } from "./numbers";
import { palette, seriesStyle } from "./palette";
import { inWords, titled } from "./words";

/** A piece of work and how fast it is done. */
export interface RooflinePoint {
  readonly name: string;
  /** Operations for each byte that is fetched from memory. */
  readonly intensity: number;
  /** Thousand million operations a second (GFLOP/s). */
  readonly performance: number;
}

/** What the machine can do at most. */
export interface RooflineOptions extends FigureOptions {
  /** Thousand million operations a second (GFLOP/s). */
  peak: number;
  /** Thousand million bytes a second (GB/s) that memory gives. */
  bandwidth: number;
}

const attempt = "Cannot draw roofline";

/**
 * Draws how fast work is done beside what the machine allows: at most `peak`, and, where little is computed with each byte,
 * at most what memory delivers, `bandwidth` times the intensity. Both axes are logarithmic. After Williams, Waterman and
 * Patterson, Roofline (2009).
 *
 * @throws RangeError if there is no point or a number is not positive
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const points = [{ name: "plain loop", intensity: 0.5, performance: 1 }];
 * figures.roofline(points, { peak: 40, bandwidth: 10 }).alt;
 * // => 'Roofline, peak 40 GFLOP/s from 4 operations per byte on, below that 10 GB/s: plain loop, 0.5 operations per byte, 1 GFLOP/s, 20 % of what is possible there.'
 * ```
 */
export function roofline(
  points: readonly RooflinePoint[],
  { peak, bandwidth, title, alt }: RooflineOptions,
): Figure {
  checkPoints(points, peak, bandwidth);
  const roof = (intensity: number): number => Math.min(peak, bandwidth * intensity);
  const ridge = peak / bandwidth;
  const [low, high] = extent([...points.map(({ intensity }) => intensity), ridge]);
  const xs = [low / 4, ridge, high * 4];
  const ys = [...xs.map(roof), ...points.map(({ performance }) => performance)];
  const layout = {
    title,
    legendNames: ["what the machine allows", ...points.map(({ name }) => name)],
    xaxis: axis("operations per byte", decades(xs)),
    yaxis: axis("GFLOP/s", decades(ys)),
  };
  const texts = points.map((point) => describe(point, roof(point.intensity))).join("; ");
  const machine = `peak ${inWords(peak)} GFLOP/s from ${inWords(ridge)} operations per byte on`;
  const text = `Roofline, ${machine}, below that ${inWords(bandwidth)} GB/s: ${texts}.`;
  return makeFigure(
    [line(xs, xs.map(roof)), ...points.map(mark)],
    layout,
    alt ?? titled(title, text),
  );
}

/** The powers of ten around all values: only those get a tick, whatever was measured. */
function decades(values: readonly number[]): number[] {
  const [low, high] = extent(values).map(Math.log10);
  return [10 ** Math.floor(low), 10 ** Math.ceil(high)];
}

function checkPoints(points: readonly RooflinePoint[], peak: number, bandwidth: number): void {
  positiveNumber(attempt, "peak", peak);
  positiveNumber(attempt, "bandwidth", bandwidth);
  if (points.length === 0) throw new RangeError(`${attempt}: expected at least one point`);
  for (const { name, intensity, performance } of points) {
    positiveNumber(attempt, `the intensity of "${name}"`, intensity);
    positiveNumber(attempt, `the performance of "${name}"`, performance);
  }
}

function line(x: readonly number[], y: readonly number[]): Trace {
  return {
    type: "scatter",
    mode: "lines",
    name: "what the machine allows",
    x: x.map((value) => rounded(value)),
    y: y.map((value) => rounded(value)),
    line: { color: palette[4], width: 3 },
    hoverinfo: "skip",
  };
}

function mark({ name, intensity, performance }: RooflinePoint, number: number): Trace {
  const { color, symbol } = seriesStyle(number);
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: [rounded(intensity)],
    y: [rounded(performance)],
    marker: { color, symbol, size: 12 },
  };
}

function describe({ name, intensity, performance }: RooflinePoint, most: number): string {
  const share = Math.round((100 * performance) / most);
  const place = `${inWords(intensity)} operations per byte, ${inWords(performance)} GFLOP/s`;
  return `${name}, ${place}, ${share} % of what is possible there`;
}
