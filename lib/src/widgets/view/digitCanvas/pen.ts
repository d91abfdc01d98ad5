import type { Place } from "../../drawing";

/** How far a key moves the pen: a pixel of the image that the network sees. */
const stride = 1 / 28;

const directions: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A pen that keys move over the drawing. */
export class Pen {
  place: Place = [0.5, 0.25];
  isDown = false;

  /**
   * Does what a key asks for: an arrow moves the pen, twice as far with `isFast`, and the space bar sets it down or lifts it.
   *
   * @returns the line to draw, from where to where; null where there is none, undefined for other keys
   */
  press(key: string, isFast: boolean): readonly [Place, Place] | null | undefined {
    if (key === " ") {
      this.isDown = !this.isDown;
      return this.isDown ? [this.place, this.place] : null;
    }
    if (!Object.hasOwn(directions, key)) return undefined;
    const from = this.place;
    const [dx, dy] = directions[key];
    const step = isFast ? 2 * stride : stride;
    this.place = [within(from[0] + step * dx), within(from[1] + step * dy)];
    return this.isDown ? [from, this.place] : null;
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
