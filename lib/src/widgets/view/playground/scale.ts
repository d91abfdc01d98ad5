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

/** The colour of an output from 0 to 1: its red, green and blue from 0 to 255. */
export function outputColor(output: number): number[] {
  const share = Math.min(1, Math.max(0, output));
  const end = share < 0.5 ? low : high;
  const part = Math.abs(2 * share - 1);
  return middle.map((level, i) => Math.round(level + (end[i] - level) * part));
}

function rgb(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
