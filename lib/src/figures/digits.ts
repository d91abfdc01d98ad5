import { integerWithin } from "../checks";
import type { ByteTensor } from "../byteTensor";
import { encodedArray } from "./encodedArray";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { counted, titled } from "./words";

/** Settings of `digits`. */
export interface DigitsOptions extends FigureOptions {
  /** What stands above each image. */
  labels?: ByteTensor | ArrayLike<number | string> | undefined;
  /** How many images stand in a row. */
  columns?: number;
}

/** More images would make the notebook large. */
const maxImages = 100;

/** Free pixels of the images between two columns, and above each row for its labels. */
const columnGap = 4;
const labelHeight = 10;

/** Pixels of the figure for one pixel of an image. */
const magnify = 3.5;

/** Least pixels of the figure for each column, on the narrowest page. */
const leastTile = 60;

/** Nearly paper white for 0, so that the image's edge shows; ink black for 255. */
const ramp = {
  zmin: 0,
  zmax: 255,
  colorscale: [
    [0, "#EEEEEE"],
    [1, "#000000"],
  ],
  showscale: false,
};

/**
 * Shows grey images, dark ink on white as on paper, in rows from left to right.
 *
 * @param images bytes of shape [n, height, width], for example [n, 28, 28]
 * @throws TypeError if `images` has another shape, RangeError if there are none or more than 100, or not one label for each
 *
 * @example
 * ```ts
 * import { ByteTensor, figures } from "@deltabook/nn";
 * const images = new ByteTensor(new Uint8Array(2 * 28 * 28), [2, 28, 28]);
 * figures.digits(images, { labels: [5, 0] }).alt; // => '2 images of 28 x 28 grey pixels, labelled 5, 0.'
 * ```
 */
export function digits(
  images: ByteTensor,
  { labels, columns = 5, title, alt }: DigitsOptions = {},
): Figure {
  const [count, height, width] = checkShape(images);
  integerWithin(attempt, "columns", columns, 1, maxImages);
  const names = labels && readLabels(labels, count);
  const perRow = Math.min(columns, count);
  const place = (i: number): Place => ({
    left: (i % perRow) * (width + columnGap),
    top: Math.floor(i / perRow) * (height + labelHeight) + labelHeight,
  });
  const across = place(perRow - 1).left + width;
  const down = place(count - 1).top + height;
  const layout = {
    title,
    width: Math.max(320, Math.round(across * magnify) + 32),
    height: Math.round(down * magnify) + 32,
    meta: { leastWidth: perRow * leastTile },
    xaxis: { ...hidden, range: [-0.5, across - 0.5] },
    yaxis: { ...hidden, range: [down - 0.5, -0.5], scaleanchor: "x" },
  };
  const size = width * height;
  const tiles = Array.from({ length: count }, (_, i) =>
    tile(images.data.subarray(i * size, (i + 1) * size), height, width, place(i)),
  );
  const above = names ? [captions(names, width, place)] : [];
  const text = describe(title, [count, height, width], names);
  return makeFigure([...tiles, ...above], layout, alt ?? text);
}

/** Where an image's first pixel stands. */
interface Place {
  left: number;
  top: number;
}

const attempt = "Cannot draw images";

const hidden = { visible: false, constrain: "domain", fixedrange: true };

function checkShape({ shape }: ByteTensor): readonly [number, number, number] {
  if (shape.length !== 3) {
    throw new TypeError(
      `${attempt}: expected shape [n, height, width], received [${shape.join(", ")}]`,
    );
  }
  const [count, height, width] = shape;
  if (count >= 1 && count <= maxImages) return [count, height, width];
  throw new RangeError(
    `${attempt}: expected 1 to ${maxImages} images, received ${count}; take some of them with slice(0, 10)`,
  );
}

function readLabels(
  labels: NonNullable<DigitsOptions["labels"]>,
  count: number,
): readonly (string | number)[] {
  const names = Array.from("data" in labels ? labels.data : labels);
  if (names.length === count) return names;
  throw new RangeError(
    `${attempt}: expected one label for each of ${counted(count, "image")}, received ${counted(names.length, "label")}`,
  );
}

function tile(pixels: Uint8Array, height: number, width: number, { left, top }: Place): Trace {
  const z = encodedArray(pixels, height, width);
  return { type: "heatmap", x0: left, y0: top, z, ...ramp, hovertemplate: "%{z}<extra></extra>" };
}

function captions(
  names: readonly (string | number)[],
  width: number,
  place: (i: number) => Place,
): Trace {
  return {
    type: "scatter",
    mode: "text",
    x: names.map((_, i) => place(i).left + width / 2 - 0.5),
    y: names.map((_, i) => place(i).top - labelHeight / 2),
    text: names.map(String),
    hoverinfo: "skip",
    showlegend: false,
  };
}

function describe(
  title: string | undefined,
  [count, height, width]: readonly [number, number, number],
  names: readonly (string | number)[] | undefined,
): string {
  const labelled = names ? `, labelled ${names.join(", ")}` : "";
  const text = `${counted(count, "image")} of ${height} x ${width} grey pixels${labelled}.`;
  return titled(title, text);
}
