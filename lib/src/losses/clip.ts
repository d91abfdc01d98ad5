const { fround } = Math;

/** Keras's epsilon: how near a probability may come to 0 or 1 before its logarithm is taken. */
const epsilon = fround(1e-7);

const lowest = epsilon;
const highest = fround(1 - epsilon);

/** A probability kept within 1e-7 and 1 - 1e-7, so that its logarithm is finite; NaN stays NaN. */
export function clip(probability: number): number {
  return Math.min(Math.max(probability, lowest), highest);
}

/** Whether `clip` leaves it as it is; where not, the clipped loss is flat, its derivative 0. */
export function isWithinClip(probability: number): boolean {
  return !(probability < lowest || probability > highest);
}
