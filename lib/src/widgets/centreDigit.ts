import { ByteTensor } from "../byteTensor";
import { boundingBox, resample, type Grid } from "./grid";

/** Width and height of MNIST's images, the row and column of their middle, and the box that the ink is scaled to. */
const imageSize = 28;
const middle = 14;
const inkSize = 20;

/**
 * A drawing brought to the form of MNIST's digits: scaled so that its ink just fits into 20 x 20 pixels, its proportions kept,
 * and moved so that the ink's centre of mass lies in the middle of 28 x 28 pixels: at row 14 and column 14, counted from 0.
 *
 * As described by LeCun, Cortes and Burges, "The MNIST database of handwritten digits". Each new pixel is the mean over the
 * area that it covers, which smooths the edges; the move is by whole pixels, which keeps them sharp.
 *
 * @param drawing any height and width; 0 is the background, 255 the strongest ink
 * @returns an image of shape [28, 28]; empty where there is no ink
 * @throws TypeError if the drawing's shape is not [height, width]
 *
 * @example
 * ```ts
 * import { ByteTensor, centreDigit } from "@deltabook/nn";
 * const corner = new ByteTensor(Uint8Array.of(255, 0, 255, 0), [2, 2]);
 * const image = centreDigit(corner);
 * image.shape; // => [ 28, 28 ]
 * [image.get(14, 10), image.get(14, 20)]; // => [ 255, 0 ]
 * ```
 */
export function centreDigit(drawing: ByteTensor): ByteTensor {
  const grid = toGrid(drawing);
  const image = new Uint8Array(imageSize * imageSize);
  const box = boundingBox(grid);
  if (box) {
    const scale = inkSize / Math.max(box.width, box.height);
    const small = resample(grid, box, scale);
    const { left, top } = centred(small);
    small.data.forEach((level, i) => {
      const x = left + (i % small.width);
      const y = top + Math.floor(i / small.width);
      image[y * imageSize + x] = Math.round(level);
    });
  }
  return new ByteTensor(image, [imageSize, imageSize]);
}

function toGrid({ data, shape }: ByteTensor): Grid {
  if (shape.length === 2) return { data, height: shape[0], width: shape[1] };
  throw new TypeError(
    `Cannot centre digit: the drawing must have shape [height, width], received [${shape.join(", ")}]`,
  );
}

/** Where the first pixel has to be for the centre of mass to be in the middle, by whole pixels; no ink gets lost at the edge. */
function centred({ data, width, height }: Grid): { left: number; top: number } {
  let [ink, x, y] = [0, 0, 0];
  data.forEach((level, i) => {
    ink += level;
    x += level * (i % width);
    y += level * Math.floor(i / width);
  });
  return {
    left: within(Math.round(middle - x / ink), width),
    top: within(Math.round(middle - y / ink), height),
  };
}

/** The place, moved so that as many pixels fit behind it. */
function within(place: number, pixels: number): number {
  return Math.min(Math.max(0, place), imageSize - pixels);
}
