import { checkedNumber, positiveInteger, randomSeed } from "../checks";
import { Matrix } from "../matrix";
import { Random } from "../random";

/** A small data set: samples in the rows of `x`, what each of them is in the rows of `y`. */
export interface ToySet {
  /** n x 2: where the points are. */
  readonly x: Matrix;
  /** n x 1: the class of each, 0 or 1. */
  readonly y: Matrix;
}

/** How to make the points of a toy data set. */
export interface ToySetOptions {
  /** How many points; half of them of each class (of class 0 one more if the number is odd). */
  samples?: number;
  /** Standard deviation of the normal noise that is added to both coordinates. */
  noise?: number;
  /** The same seed gives the same points, in the same order. */
  seed?: number;
}

/** Where the curve of a class is at a position from 0 (its start) to 1 (its end). */
export type Curve = (label: number, position: number) => [x: number, y: number];

/** Makes a toy data set: points evenly along the curves of class 0 and 1, noise added, shuffled. */
export function toySet(
  name: string,
  { samples = 200, noise = 0.05, seed = 0 }: ToySetOptions,
  curve: Curve,
): ToySet {
  const attempt = `Cannot make ${name}`;
  positiveInteger(attempt, "samples", samples);
  checkedNumber(
    attempt,
    "noise",
    noise,
    "a number from 0 up",
    (value) => value >= 0 && value < Infinity,
  );
  const random = new Random(randomSeed(attempt, seed));
  const points = [0, 1].flatMap((label) => {
    const count = Math.ceil((samples - label) / 2);
    return Array.from({ length: count }, (_, i) => {
      const [x, y] = curve(label, (i + 0.5) / count);
      return { x: [x + noise * random.normal(), y + noise * random.normal()], y: [label] };
    });
  });
  random.shuffle(points);
  return { x: Matrix.from(points.map(({ x }) => x)), y: Matrix.from(points.map(({ y }) => y)) };
}
