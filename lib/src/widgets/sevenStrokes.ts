import type { Strokes } from "./drawing";

/** A 7 as a hand draws it: what a digit canvas shows where nobody can draw. */
export const sevenStrokes: Strokes = [
  [
    [0.27, 0.24],
    [0.5, 0.22],
    [0.72, 0.23],
    [0.62, 0.42],
    [0.51, 0.62],
    [0.43, 0.84],
  ],
];
