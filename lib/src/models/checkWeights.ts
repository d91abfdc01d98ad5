import { received } from "../checks";
import type { Matrix, MatrixLike } from "../matrix";
import { checkMatrix } from "./checkMatrix";

const attempt = "Cannot set the weights";

/** The given weights as matrices, if they fit in place of the `live` ones. */
export function checkWeights(
  weights: readonly MatrixLike[],
  live: readonly Matrix[],
): readonly Matrix[] {
  if (!Array.isArray(weights) || weights.length !== live.length) {
    throw new TypeError(
      `${attempt}: they must be an array of ${live.length} matrices, as getWeights gives, received ${received(weights)}`,
    );
  }
  return (weights as readonly MatrixLike[]).map((given, i) => checkOne(given, i, live[i]));
}

function checkOne(given: MatrixLike, i: number, { rows, columns }: Matrix): Matrix {
  const matrix = checkMatrix(attempt, `array ${i}`, given);
  if (matrix.rows === rows && matrix.columns === columns) return matrix;
  throw new TypeError(
    `${attempt}: array ${i} must have shape [${rows}, ${columns}], received [${matrix.shape.join(", ")}]`,
  );
}
