import type { ByteTensor } from "../byteTensor";
import { paperToInk } from "./colorScales";
import type { Figure } from "./figure";
import { checkTiles, readLabels, tileFigure, type TileOptions } from "./tiles";
import { counted, titled } from "./words";

/** Settings of `digits`. */
export type DigitsOptions = TileOptions;

/** Nearly paper white for 0, ink black for 255. */
const ramp = { zmin: 0, zmax: 255, colorscale: paperToInk };

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
  checkTiles(attempt, count, columns);
  const names = readLabels(attempt, labels, count);
  const size = width * height;
  const pictures = Array.from({ length: count }, (_, i) =>
    images.data.subarray(i * size, (i + 1) * size),
  );
  const labelled = names ? `, labelled ${names.join(", ")}` : "";
  const text = `${counted(count, "image")} of ${height} x ${width} grey pixels${labelled}.`;
  const tiles = { pictures, height, width, names, columns, ramp, hover: "%{z}<extra></extra>" };
  return tileFigure(tiles, title, alt ?? titled(title, text));
}

const attempt = "Cannot draw images";

function checkShape({ shape }: ByteTensor): readonly [number, number, number] {
  if (shape.length === 3) return [shape[0], shape[1], shape[2]];
  throw new TypeError(
    `${attempt}: expected shape [n, height, width], received [${shape.join(", ")}]`,
  );
}
