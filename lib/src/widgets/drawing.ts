import { ByteTensor } from "../byteTensor";

/** A place on the drawing, from 0 (left, top) to 1 (right, bottom). */
export type Place = readonly [x: number, y: number];

/** Width and height in pixels: five for each pixel of the image that the network sees. */
export const drawingSize = 140;

/** The lines of a drawing: each leads from place to place. */
export type Strokes = readonly (readonly Place[])[];

/** Half the width of a line, in pixels: a digit drawn large gets lines as thick as MNIST's. */
export const lineRadius = 6;

/** A square drawn on by a round brush. */
export class Drawing {
  readonly #ink = new Uint8Array(drawingSize * drawingSize);
  #isEmpty = true;

  /** A drawing of lines from place to place. */
  static of(strokes: Strokes): Drawing {
    const drawing = new Drawing();
    for (const stroke of strokes) {
      stroke.forEach((place, i) => {
        drawing.line(stroke[Math.max(0, i - 1)], place);
      });
    }
    return drawing;
  }

  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** Draws a straight line with round ends; a dot where both ends are the same. */
  line(from: Place, to: Place): void {
    const [ax, ay, bx, by] = [...from, ...to].map((share) => share * drawingSize);
    const reach = lineRadius + 1;
    const [left, right] = span(Math.min(ax, bx) - reach, Math.max(ax, bx) + reach);
    const [top, bottom] = span(Math.min(ay, by) - reach, Math.max(ay, by) + reach);
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const away = distance(x + 0.5, y + 0.5, [ax, ay], [bx, by]);
        this.#inkAt(x, y, Math.min(1, Math.max(0, lineRadius + 0.5 - away)));
      }
    }
  }

  clear(): void {
    this.#ink.fill(0);
    this.#isEmpty = true;
  }

  /** A copy, of shape [140, 140]: 255 is ink. */
  toBytes(): ByteTensor {
    return new ByteTensor(this.#ink.slice(), [drawingSize, drawingSize]);
  }

  #inkAt(x: number, y: number, share: number): void {
    const i = y * drawingSize + x;
    this.#ink[i] = Math.max(this.#ink[i], Math.round(255 * share));
    if (share > 0) this.#isEmpty = false;
  }
}

/** The pixels between two places, as far as they are on the drawing. */
function span(from: number, to: number): [number, number] {
  return [Math.max(0, Math.floor(from)), Math.min(drawingSize, Math.ceil(to))];
}

/** From a point to the nearest point of a line. */
function distance(x: number, y: number, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
