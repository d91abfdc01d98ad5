import { Matrix, type MatrixLike } from "../matrix";
import { axis } from "./axes";
import { describeCases, readCases, type Case, type Predictor } from "./cases";
import { checkRange } from "./checkRange";
import { encodedArray } from "./encodedArray";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { evenly, extent, rounded } from "./numbers";
import { ink, outputColors } from "./palette";
import { titled } from "./words";

/** Settings of `decisionRegion`. */
export interface DecisionRegionOptions extends FigureOptions {
  /** The part of both axes that is shown; else the cases and a margin around them. */
  range?: readonly [number, number] | undefined;
}

const attempt = "Cannot draw decision region";

/** Points along each axis at which the model is asked. */
const steps = 41;

const colorscale = [
  [0, outputColors.low],
  [0.5, outputColors.middle],
  [1, outputColors.high],
];

/**
 * Asks a model for its output over the whole plane of its two inputs, and shows the cases on it: circles where the target
 * is below 0.5, crosses where it is above. The thick line joins the points with output 0.5.
 *
 * @param x cases, n x 2
 * @param y their targets, n x 1
 * @throws TypeError if a case has not two inputs or the model not one output
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const half = { predict: (x: number[][]) => x.map(([a]) => [a > 0.5 ? 1 : 0]) };
 * const figure = figures.decisionRegion(half, [[0, 0], [1, 1]], [[0], [1]]);
 * figure.alt; // => 'Output of the model over the plane of its two inputs, for 2 cases: 2 are on the side of their target. Outputs: 0 at (0, 0), target 0; 1 at (1, 1), target 1.'
 * ```
 */
export function decisionRegion(
  model: Predictor,
  x: MatrixLike,
  y: MatrixLike,
  { title, range, alt }: DecisionRegionOptions = {},
): Figure {
  const cases = readCases(attempt, model, x, y);
  if (range) checkRange(attempt, ["range[0]", range[0]], ["range[1]", range[1]]);
  const [horizontal, vertical] = [0, 1].map((column) => {
    const [low, high] = range ?? spread(cases.map(({ at }) => at[column]));
    return evenly(low, high, steps);
  });
  const traces = [...surface(model, horizontal, vertical), ...marks(cases)];
  const layout = {
    title,
    width: 460,
    height: 420,
    margin: { l: 60 },
    legendNames: ["output 0.5", "target 0", "target 1"],
    legend: { bgcolor: outputColors.middle, font: { color: ink } },
    xaxis: squareAxis("input 1", horizontal),
    yaxis: { ...squareAxis("input 2", vertical), scaleanchor: "x" },
  };
  return makeFigure(traces, layout, alt ?? titled(title, describeCases(cases)));
}

/** An axis as long as its range says, so that the plane is not distorted. */
function squareAxis(label: string, values: readonly number[]): Record<string, unknown> {
  const range = [values[0], values.at(-1)];
  return { ...axis(label), range, constrain: "domain", automargin: false };
}

/** The range of the values and a quarter of it on each side. */
function spread(values: readonly number[]): [number, number] {
  const [low, high] = extent(values);
  const margin = (high - low || 1) / 4;
  return [low - margin, high + margin];
}

function surface(model: Predictor, horizontal: number[], vertical: number[]): Trace[] {
  const points = vertical.flatMap((b) => horizontal.map((a) => [a, b]));
  const outputs = Matrix.from(model.predict(points)).data.map((value) => rounded(value, 3));
  const z = encodedArray(outputs, vertical.length, horizontal.length);
  const contour = { type: "contour", x: horizontal, y: vertical, z, hoverinfo: "skip" };
  return [
    {
      ...contour,
      colorscale,
      zmin: 0,
      zmax: 1,
      contours: { start: 0.1, end: 0.9, size: 0.1, showlines: false },
      line: { smoothing: 0 },
      colorbar: {
        title: { text: "output" },
        thickness: 14,
        outlinewidth: 0,
        tickvals: [0, 0.5, 1],
      },
    },
    {
      ...contour,
      name: "output 0.5",
      showlegend: true,
      showscale: false,
      contours: { start: 0.5, end: 0.5, size: 1, coloring: "none" },
      line: { width: 3, color: ink, smoothing: 0 },
    },
  ];
}

function marks(cases: readonly Case[]): Trace[] {
  const mark = (name: string, symbol: string, some: readonly Case[]): Trace => ({
    type: "scatter",
    mode: "markers",
    name,
    x: some.map(({ at }) => rounded(at[0])),
    y: some.map(({ at }) => rounded(at[1])),
    marker: {
      symbol,
      size: cases.length > 50 ? 7 : 13,
      color: ink,
      line: { width: 1, color: "#FFFFFF" },
    },
  });
  const zeros = cases.filter(({ target }) => target < 0.5);
  const ones = cases.filter(({ target }) => target >= 0.5);
  return [mark("target 0", "circle", zeros), mark("target 1", "x", ones)];
}
