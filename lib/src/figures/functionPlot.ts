import { received } from "../checks";
import type { Figure, FigureOptions } from "./figure";
import { checkRange } from "./checkRange";
import { drawLines } from "./drawLines";
import { evenly } from "./numbers";
import { seriesStyle, type SeriesStyle } from "./palette";

/** Functions of one number, by the names that the figure shows. */
export type NamedFunctions = Readonly<Record<string, (x: number) => number>>;

/** Settings of `functionPlot`. */
export interface FunctionPlotOptions extends FigureOptions {
  /** Derivatives by the names of their functions: dashed, in the function's colour. */
  derivatives?: NamedFunctions;
  from?: number;
  to?: number;
  xLabel?: string;
  yLabel?: string;
}

/** Odd, so that the middle of the range is a point: relu's corner at 0 is sharp. */
const samples = 121;

/**
 * Draws functions of one number, and their derivatives dashed.
 *
 * @throws TypeError if a derivative has no function of its name, RangeError if a value is not finite
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const figure = figures.functionPlot({ square: (x) => x * x }, { from: 0, to: 2 });
 * figure.alt; // => 'Line chart of f(x) over x, from 0 to 2: square rises from 0 to 4.'
 * ```
 */
export function functionPlot(
  functions: NamedFunctions,
  {
    derivatives = {},
    from = -6,
    to = 6,
    xLabel = "x",
    yLabel = "f(x)",
    title,
    alt,
  }: FunctionPlotOptions = {},
): Figure {
  checkArguments(functions, derivatives, from, to);
  const x = evenly(from, to, samples);
  const names = Object.keys(functions);
  const slopes = Object.keys(derivatives);
  const series = [
    ...names.map((name) => ({ name, y: x.map((at) => functions[name](at)) })),
    ...slopes.map((name) => ({
      name: `derivative of ${name}`,
      y: x.map((at) => derivatives[name](at)),
    })),
  ];
  const style = (number: number): SeriesStyle => {
    if (number < names.length) return { ...seriesStyle(number), dash: "solid" };
    const { symbol, ...ofFunction } = seriesStyle(names.indexOf(slopes[number - names.length]));
    return { ...ofFunction, dash: "dash", symbol: `${symbol}-open` };
  };
  return drawLines({ series, x, xLabel, yLabel, title, alt }, style);
}

function checkArguments(
  functions: NamedFunctions,
  derivatives: NamedFunctions,
  from: number,
  to: number,
): void {
  const attempt = "Cannot draw functions";
  checkRange(attempt, ["from", from], ["to", to]);
  for (const [name, f] of [...Object.entries(functions), ...Object.entries(derivatives)]) {
    if (typeof f === "function") continue;
    throw new TypeError(`${attempt}: ${name} must be a function, received ${received(f)}`);
  }
  const orphan = Object.keys(derivatives).find((name) => !(name in functions));
  if (orphan === undefined) return;
  throw new TypeError(
    `${attempt}: a derivative needs a function of the same name, received ${orphan}; ` +
      `the functions are ${Object.keys(functions).join(", ")}`,
  );
}
