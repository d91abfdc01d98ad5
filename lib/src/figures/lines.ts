import { drawLines } from "./drawLines";
import type { Figure, FigureOptions } from "./figure";
import { seriesStyle } from "./palette";
import type { Series } from "./series";

/** What `lines` draws. */
export interface LinesOptions extends FigureOptions {
  series: readonly Series[];
  /** Where the values stand, for series that do not say so themselves; else 1, 2, 3 and so on. */
  x?: ArrayLike<number>;
  xLabel: string;
  yLabel: string;
  /** Whether an axis is logarithmic. */
  logX?: boolean;
  logY?: boolean;
}

/**
 * Line chart of one or more series; lines differ in colour, dash and mark.
 *
 * @throws RangeError if a series is empty, holds a value that is not finite, or has not one x for each y
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const figure = figures.lines({ series: [{ name: "error", y: [0.3, 0.2, 0.1] }], xLabel: "step", yLabel: "error" });
 * figure.alt; // => 'Line chart of error over step, from 1 to 3: error falls from 0.3 to 0.1.'
 * ```
 */
export function lines(options: LinesOptions): Figure {
  return drawLines(options, seriesStyle);
}
