import { Matrix, type MatrixLike } from "../matrix";
import { axis } from "./axes";
import { makeFigure, type Figure, type Trace } from "./figure";
import { counted, evenly, inWords, rounded } from "./numbers";
import { ink } from "./palette";

/** What `decisionRegion` needs of a model: two inputs in, one output out. */
export interface Predictor {
  predict(x: MatrixLike): MatrixLike;
}

/** Settings of `decisionRegion`. */
export interface DecisionRegionOptions {
  title?: string | undefined;
  /** The part of both axes that is shown; else the cases and a margin around them. */
  range?: readonly [number, number] | undefined;
  /** The text alternative, where the computed one does not say enough. */
  alt?: string | undefined;
}

/** Points along each axis at which the model is asked. */
const steps = 41;

/** Blue where the output is low, orange where it is high, pale between them: told apart with any colour vision. */
const colorscale = [
  [0, "#5AA3D0"],
  [0.5, "#F7F7F7"],
  [1, "#F0A35E"],
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
  const cases = readCases(model, x, y);
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
    legend: { bgcolor: "#F7F7F7", font: { color: ink } },
    xaxis: squareAxis("input 1", horizontal),
    yaxis: { ...squareAxis("input 2", vertical), scaleanchor: "x" },
  };
  return makeFigure(traces, layout, alt ?? describe(title, cases));
}

/** An axis as long as its range says, so that the plane is not distorted. */
function squareAxis(label: string, values: readonly number[]): Record<string, unknown> {
  const range = [values[0], values.at(-1)];
  return { ...axis(label), range, constrain: "domain", automargin: false };
}

/** A case, its target and what the model says. */
interface Case {
  at: number[];
  target: number;
  output: number;
}

function readCases(model: Predictor, x: MatrixLike, y: MatrixLike): Case[] {
  const attempt = "Cannot draw decision region";
  const inputs = Matrix.from(x);
  const targets = Matrix.from(y);
  if (inputs.columns !== 2) {
    throw new TypeError(`${attempt}: x must have 2 columns, received ${inputs.columns}`);
  }
  if (targets.columns !== 1 || targets.rows !== inputs.rows) {
    throw new TypeError(
      `${attempt}: y must be ${inputs.rows} x 1, one target for each row of x, received ${targets.rows} x ${targets.columns}`,
    );
  }
  const outputs = Matrix.from(model.predict(inputs));
  if (outputs.columns !== 1) {
    throw new TypeError(
      `${attempt}: the model must have 1 output, received ${outputs.columns} outputs`,
    );
  }
  return inputs.toArray().map((at, row) => {
    return { at, target: targets.get(row, 0), output: outputs.get(row, 0) };
  });
}

/** The range of the values and a quarter of it on each side. */
function spread(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || 1) / 4;
  return [low - margin, high + margin];
}

function surface(model: Predictor, horizontal: number[], vertical: number[]): Trace[] {
  const points = vertical.flatMap((b) => horizontal.map((a) => [a, b]));
  const outputs = Matrix.from(model.predict(points)).data;
  const z = vertical.map((_, row) => {
    const values = outputs.slice(row * horizontal.length, (row + 1) * horizontal.length);
    return Array.from(values, (value) => rounded(value, 2));
  });
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
  return [
    mark(
      "target 0",
      "circle",
      cases.filter(({ target }) => target < 0.5),
    ),
    mark(
      "target 1",
      "x",
      cases.filter(({ target }) => target >= 0.5),
    ),
  ];
}

/** Up to this many cases are listed one by one in the text. */
const listUpTo = 8;

function describe(title: string | undefined, cases: readonly Case[]): string {
  const right = cases.filter(({ target, output }) => target >= 0.5 === output >= 0.5).length;
  const heading = title === undefined ? "" : `${title}. `;
  const summary =
    `${heading}Output of the model over the plane of its two inputs, for ${counted(cases.length, "case")}: ` +
    `${right} ${right === 1 ? "is" : "are"} on the side of their target.`;
  if (cases.length > listUpTo) return summary;
  const list = cases.map(({ at, target, output }) => {
    return `${inWords(output)} at (${at.map(inWords).join(", ")}), target ${inWords(target)}`;
  });
  return `${summary} Outputs: ${list.join("; ")}.`;
}
