/** Images are squares of this many pixels a side. */
export const side = 28;

/** How a digit is moved, turned and sized; noise is added to each pixel. */
export interface Transformation {
  /** Radians, clockwise. */
  readonly angle: number;
  readonly scale: number;
  /** Pixels to the right and down. */
  readonly shift: readonly [number, number];
  /** Added to a pixel, before it is cut to 0 to 255. */
  readonly noise: () => number;
}

/** A transformation from numbers in [0, 1): at most 15 degrees, a tenth in size, 2 pixels, and 24 of 255 of noise. */
export function drawTransformation(random: () => number): Transformation {
  const within = (most: number): number => (2 * random() - 1) * most;
  return {
    angle: within(Math.PI / 12),
    scale: 1 + within(0.1),
    shift: [within(2), within(2)],
    noise: () => within(24),
  };
}

/** The transformed image: each of its pixels comes from between four of the old one's. */
export function transform(image: Uint8Array, by: Transformation): Uint8Array {
  const middle = (side - 1) / 2;
  const [sine, cosine] = [Math.sin(by.angle) / by.scale, Math.cos(by.angle) / by.scale];
  return Uint8Array.from({ length: side * side }, (_, i) => {
    const x = (i % side) - middle - by.shift[0];
    const y = Math.floor(i / side) - middle - by.shift[1];
    const ink = inkAt(image, middle + cosine * x + sine * y, middle - sine * x + cosine * y);
    return Math.round(Math.min(255, Math.max(0, ink + by.noise())));
  });
}

/** The ink between pixels, in proportion to how near each is; outside there is none. */
function inkAt(image: Uint8Array, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - column, y - row];
  const pixel = (dx: number, dy: number): number => {
    const [i, j] = [column + dx, row + dy];
    return i >= 0 && i < side && j >= 0 && j < side ? image[j * side + i] : 0;
  };
  const upper = (1 - right) * pixel(0, 0) + right * pixel(1, 0);
  const lower = (1 - right) * pixel(0, 1) + right * pixel(1, 1);
  return (1 - down) * upper + down * lower;
}
