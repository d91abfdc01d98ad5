import { drawnSize } from "../../../../tools/jupyter/labextension/static/drawnSize.js";

/** A line of a figure, in pixels of the picture. */
export interface SketchedLine {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly color: string;
  readonly isDashed: boolean;
}

/** Lines that share their axes. */
export interface SketchedPanel {
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The numbers at the ends of the axes. */
  readonly x: readonly [first: string, last: string];
  readonly y: readonly [lowest: string, highest: string];
  readonly lines: readonly SketchedLine[];
}

/** What `sketch` draws of a figure. */
export interface SketchPlan {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly SketchedPanel[];
}

type Json = Readonly<Record<string, unknown>>;

/** A line in the figure's own numbers. */
interface Trace {
  readonly axes: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly line: { readonly color?: string; readonly dash?: string };
}

/** Pixels for the numbers at the axes, for which plotly.js makes room. */
const axisRoom = { left: 48, bottom: 24 };

/**
 * Where a figure's lines go, and nearly where plotly.js would have them.
 *
 * @param available the width that is free, in pixels
 * @returns undefined if there are no lines, or other things beside them
 */
export function planSketch(figure: Json, available: number): SketchPlan | undefined {
  const traces = tracesOf(figure["data"]);
  if (traces === undefined) return undefined;
  const layout = record(figure["layout"]);
  const { width, height } = drawnSize(layout, available);
  const axes = [...new Set(traces.map((trace) => trace.axes))];
  const panels = axes.map((name) => {
    const own = traces.filter((trace) => trace.axes === name);
    return panelOf(own, rectOf(layout, name, width, height), titleOf(layout, name));
  });
  return { width, height, panels };
}

function tracesOf(data: unknown): Trace[] | undefined {
  if (!Array.isArray(data) || data.length === 0) return undefined;
  const all = data.map(record);
  const isLine = ({ type, mode, x, y }: Json): boolean =>
    type === "scatter" && String(mode).includes("lines") && areNumbers(x) && areNumbers(y);
  if (!all.every(isLine)) return undefined;
  return all.map(({ xaxis = "x", x, y, line }) => ({
    axes: String(xaxis).slice(1),
    ...{ x: x as number[], y: y as number[], line: record(line) },
  }));
}

function rectOf(layout: Json, axes: string, width: number, height: number): Rect {
  const { l = 80, r = 80, t = 100, b = 80 } = record(layout["margin"]) as Record<string, number>;
  const [from, to] = domainOf(layout, `xaxis${axes}`);
  const [low, high] = domainOf(layout, `yaxis${axes}`);
  const free = { x: width - l - r, y: height - t - b };
  return {
    left: l + from * free.x + axisRoom.left,
    top: t + (1 - high) * free.y,
    width: Math.max(1, (to - from) * free.x - axisRoom.left),
    height: Math.max(1, (high - low) * free.y - axisRoom.bottom),
  };
}

type Rect = Pick<SketchedPanel, "left" | "top" | "width" | "height">;

function panelOf(traces: readonly Trace[], rect: Rect, title: string): SketchedPanel {
  const x = rangeOf(traces.flatMap((trace) => trace.x));
  const y = rangeOf(traces.flatMap((trace) => trace.y));
  const lines = traces.map(({ line, ...trace }) => ({
    points: trace.x.map((value, i): [number, number] => [
      rect.left + share(value, x) * rect.width,
      rect.top + (1 - share(trace.y[i], y)) * rect.height,
    ]),
    color: line.color ?? "currentColor",
    isDashed: line.dash !== undefined && line.dash !== "solid",
  }));
  return { ...rect, title, x: textsOf(x), y: textsOf(y), lines };
}

type Range = readonly [low: number, high: number];

function rangeOf(values: readonly number[]): Range {
  return [Math.min(...values), Math.max(...values)];
}

/** How far a value is between the ends of a range; in the middle of one without length. */
function share(value: number, [low, high]: Range): number {
  return high > low ? (value - low) / (high - low) : 0.5;
}

function textsOf([low, high]: Range): [string, string] {
  return [low, high].map((value) => String(Number(value.toPrecision(3)))) as [string, string];
}

/** What stands above the panel, else the name of its upright axis. */
function titleOf(layout: Json, axes: string): string {
  const notes = Array.isArray(layout["annotations"]) ? layout["annotations"].map(record) : [];
  const above = notes.find(({ xref }) => xref === `x${axes} domain`);
  const name = record(record(layout[`yaxis${axes}`])["title"]);
  const text = above?.["text"] ?? name["text"];
  return typeof text === "string" ? text : "";
}

function domainOf(layout: Json, axis: string): readonly number[] {
  const { domain } = record(layout[axis]);
  return areNumbers(domain) && domain.length === 2 ? domain : [0, 1];
}

function areNumbers(values: unknown): values is number[] {
  return Array.isArray(values) && values.length > 0 && values.every(Number.isFinite);
}

function record(value: unknown): Json {
  return Object(value) as Json;
}
