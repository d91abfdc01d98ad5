import { outputColors } from "../../../figures/palette";
import type { Window } from "../../playgroundData";

/** Where a point of the plane is on a square picture of `pixels` x `pixels`, its first row at the top. */
export function toPixels(
  [x, y]: readonly [number, number],
  { left, bottom, size }: Window,
  pixels: number,
): [number, number] {
  return [((x - left) / size) * pixels, (1 - (y - bottom) / size) * pixels];
}

/** The middles of `steps` x `steps` equal squares of the plane, row by row from the top: their two coordinates in turn. */
export function gridPoints({ left, bottom, size }: Window, steps: number): Float32Array {
  const along = (i: number): number => ((i + 0.5) / steps) * size;
  const points = new Float32Array(steps * steps * 2);
  for (let i = 0; i < steps * steps; i++) {
    points[2 * i] = left + along(i % steps);
    points[2 * i + 1] = bottom + size - along(Math.floor(i / steps));
  }
  return points;
}

const [low, middle, high] = [outputColors.low, outputColors.middle, outputColors.high].map(rgb);

/** The colours of 256 outputs from 0 to 1: red, green and blue of each. */
const ramp = Uint8Array.from(
  Array.from({ length: 256 }, (_, i) => {
    const share = i / 255;
    const end = share < 0.5 ? low : high;
    const part = Math.abs(2 * share - 1);
    return middle.map((level, channel) => Math.round(level + (end[channel] - level) * part));
  }).flat(),
);

/** The colours of outputs as the pixels of an image: red, green, blue and 255 for each. */
export function colorPixels(outputs: Float32Array, pixels: Uint8ClampedArray): void {
  for (let i = 0; i < outputs.length; i++) {
    const color = 3 * Math.round(255 * Math.min(1, Math.max(0, outputs[i])));
    pixels[4 * i] = ramp[color];
    pixels[4 * i + 1] = ramp[color + 1];
    pixels[4 * i + 2] = ramp[color + 2];
    pixels[4 * i + 3] = 255;
  }
}

function rgb(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
