import { positiveInteger, received } from "../checks";
import { Matrix, type MatrixLike } from "../matrix";
import { blueToYellow, paperToInk } from "./colorScales";
import type { Figure } from "./figure";
import { extent } from "./numbers";
import { checkTiles, readLabels, tileFigure, type TileOptions } from "./tiles";
import { counted, inWords, titled } from "./words";

/** Settings of `images`. */
export interface ImagesOptions extends TileOptions {
  /** How many pixels of a row of `values` make one row of its image; else images are square. */
  width?: number;
  /**
   * Whether values have a sign, as weights have: dark blue for negative ones, grey for 0, pale yellow for positive ones.
   * Else the lowest value is white and the highest black.
   */
  diverging?: boolean;
}

const attempt = "Cannot draw images";

/**
 * Shows rows of numbers as images, for example the weights of a hidden unit, one for each pixel that it sees. All images
 * share one scale.
 *
 * @param values images x pixels, for example `kernel.transpose()`, a row for each unit
 * @throws TypeError if the pixels make no rectangle, RangeError if there are none or more than 100 images, or not one label
 * for each, or a value is not finite
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const weights = [[-1, 0, 0, 1], [0.5, 0.5, -0.5, -0.5]];
 * figures.images(weights, { labels: ["unit 1", "unit 2"], diverging: true }).alt;
 * // => '2 images of 2 x 2 values from −1 (dark blue) through 0 (grey) to 1 (pale yellow), labelled unit 1, unit 2.'
 * ```
 */
export function images(
  values: MatrixLike,
  { labels, columns = 5, width, diverging = false, title, alt }: ImagesOptions = {},
): Figure {
  const matrix = Matrix.from(values);
  checkTiles(attempt, matrix.rows, columns);
  const wide = width ?? Math.sqrt(matrix.columns);
  const high = checkWidth(matrix.columns, wide);
  const names = readLabels(attempt, labels, matrix.rows);
  const range = rangeOf(matrix, diverging);
  const tiles = {
    ...{ pictures: toBytes(matrix, range), height: high, width: wide, names, columns },
    ramp: { zmin: 0, zmax: 255, colorscale: diverging ? blueToYellow : paperToInk },
    colorbar: barOf(range),
    hover: "<extra></extra>",
  };
  const labelled = names ? `, labelled ${names.join(", ")}` : "";
  const colors = colorsInWords(range, diverging);
  const text = `${counted(matrix.rows, "image")} of ${high} x ${wide} values ${colors}${labelled}.`;
  return tileFigure(tiles, title, alt ?? titled(title, text));
}

type Range = readonly [low: number, high: number];

function checkWidth(pixels: number, width: number): number {
  if (Number.isInteger(width)) positiveInteger(attempt, "width", width);
  if (Number.isInteger(width) && pixels % width === 0) return pixels / width;
  throw new TypeError(
    `${attempt}: ${pixels} pixels make no image ${Number.isInteger(width) ? `${width} wide` : "as high as it is wide"}; ` +
      "give width, the pixels of one row",
  );
}

/** The lowest and the highest value; with a sign, as far below 0 as above. */
function rangeOf({ data }: Matrix, diverging: boolean): Range {
  const wrong = data.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) {
    throw new RangeError(`${attempt}: values must be finite numbers, received ${received(wrong)}`);
  }
  const [low, high] = extent(data);
  const largest = Math.max(-low, high);
  return diverging ? [-largest, largest] : [low, high];
}

/** 256 steps are finer than the eye sees, and a quarter of the bytes. */
function toBytes(matrix: Matrix, [low, high]: Range): Uint8Array[] {
  const scale = high > low ? 255 / (high - low) : 0;
  return Array.from({ length: matrix.rows }, (_, i) =>
    Uint8Array.from(matrix.row(i), (value) => Math.round((value - low) * scale)),
  );
}

function barOf([low, high]: Range): Record<string, unknown> {
  const texts = [low, (low + high) / 2, high].map(inWords);
  return { tickvals: [0, 127.5, 255], ticktext: texts, thickness: 14, outlinewidth: 0 };
}

function colorsInWords([low, high]: Range, diverging: boolean): string {
  const [least, most] = [low, high].map(inWords);
  if (!diverging) return `from ${least} (white) to ${most} (black)`;
  return `from ${least} (dark blue) through 0 (grey) to ${most} (pale yellow)`;
}
