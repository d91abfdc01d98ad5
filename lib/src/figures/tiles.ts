import { integerWithin } from "../checks";
import type { ByteTensor } from "../byteTensor";
import { encodedArray } from "./encodedArray";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { counted } from "./words";

/** Pictures of one size, and how they are shown. */
export interface Tiles {
  /** One byte a pixel, row after row. */
  readonly pictures: readonly Uint8Array[];
  readonly height: number;
  readonly width: number;
  /** What stands above each picture. */
  readonly names: readonly string[] | undefined;
  /** How many stand in a row. */
  readonly columns: number;
  /** plotly's colour scale. */
  readonly ramp: Readonly<Record<string, unknown>>;
  /** plotly's bar that explains the colours, where they need it. */
  readonly colorbar?: Readonly<Record<string, unknown>>;
  readonly hover: string;
}

/** More pictures would make the notebook large. */
export const mostTiles = 100;

/** Free pixels of the images between two columns, and above each row for its labels. */
const columnGap = 4;
const labelHeight = 10;

/** Pixels of the figure that a picture is wide, for 28 of its own, and least ones on the narrowest page. */
const magnify = 3.5;
const leastTile = 60;

const hidden = { visible: false, constrain: "domain", fixedrange: true };

/** Draws pictures in rows from left to right. */
export function tileFigure(tiles: Tiles, title: string | undefined, alt: string): Figure {
  const { pictures, height, width, names } = tiles;
  const perRow = Math.min(tiles.columns, pictures.length);
  const place = (i: number): Place => ({
    left: (i % perRow) * (width + columnGap),
    top: Math.floor(i / perRow) * (height + labelHeight) + labelHeight,
  });
  const across = place(perRow - 1).left + width;
  const down = place(pictures.length - 1).top + height;
  const layout = {
    title,
    width: Math.max(320, Math.round(across * magnify) + 32),
    height: Math.round(down * magnify) + 32,
    meta: { leastWidth: perRow * leastTile },
    xaxis: { ...hidden, range: [-0.5, across - 0.5] },
    yaxis: { ...hidden, range: [down - 0.5, -0.5], scaleanchor: "x" },
  };
  const shown = pictures.map((_, i) => tile(tiles, i, place(i)));
  const above = names ? [captions(names, width, place)] : [];
  return makeFigure([...shown, ...above], layout, alt);
}

/** Settings that all pictures have. */
export interface TileOptions extends FigureOptions {
  /** What stands above each image. */
  labels?: ByteTensor | ArrayLike<number | string> | undefined;
  /** How many images stand in a row. */
  columns?: number;
}

/** The labels as texts, one for each of `count` images. */
export function readLabels(
  attempt: string,
  labels: TileOptions["labels"],
  count: number,
): readonly string[] | undefined {
  if (!labels) return undefined;
  const names = Array.from<string | number>("data" in labels ? labels.data : labels);
  if (names.length === count) return names.map(String);
  throw new RangeError(
    `${attempt}: expected one label for each of ${counted(count, "image")}, received ${counted(names.length, "label")}`,
  );
}

/** @throws RangeError if so many images, or columns of them, cannot be shown */
export function checkTiles(attempt: string, count: number, columns: number): void {
  if (count < 1 || count > mostTiles) {
    throw new RangeError(
      `${attempt}: expected 1 to ${mostTiles} images, received ${count}; take some of them with slice(0, 10)`,
    );
  }
  integerWithin(attempt, "columns", columns, 1, mostTiles);
}

/** Where an image's first pixel stands. */
interface Place {
  left: number;
  top: number;
}

function tile(
  { pictures, height, width, ramp, colorbar, hover }: Tiles,
  i: number,
  { left, top }: Place,
): Trace {
  const z = encodedArray(pictures[i], height, width);
  const bar = colorbar && i === 0 ? { showscale: true, colorbar } : { showscale: false };
  return { type: "heatmap", x0: left, y0: top, z, ...ramp, ...bar, hovertemplate: hover };
}

function captions(names: readonly string[], width: number, place: (i: number) => Place): Trace {
  return {
    type: "scatter",
    mode: "text",
    x: names.map((_, i) => place(i).left + width / 2 - 0.5),
    y: names.map((_, i) => place(i).top - labelHeight / 2),
    text: names,
    hoverinfo: "skip",
    showlegend: false,
  };
}
