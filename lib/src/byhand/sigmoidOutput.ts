import { finiteNumber } from "../checks";

/**
 * Returns `output` if a sigmoid can give it, a number from 0 to 1.
 *
 * The factor y (1 - y) of the delta is the sigmoid's derivative only there: with a weighted sum in the place of y it
 * turns negative, and the weights move the wrong way.
 *
 * @throws RangeError `<attempt>: output must be a sigmoid's output, from 0 to 1, received <value>; pass sigmoid(sum), not the sum`
 */
export function sigmoidOutput(attempt: string, output: unknown): number {
  const y = finiteNumber(attempt, "output", output);
  if (y >= 0 && y <= 1) return y;
  throw new RangeError(
    `${attempt}: output must be a sigmoid's output, from 0 to 1, received ${y}; pass sigmoid(sum), not the sum`,
  );
}
