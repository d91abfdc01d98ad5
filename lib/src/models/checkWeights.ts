import { received } from "../checks";
import { Matrix, type MatrixLike } from "../matrix";

const ATTEMPT = "Cannot set the weights";

/** The given weights as matrices, if they fit in place of the `live` ones. */
export function checkWeights(
  weights: readonly MatrixLike[],
  live: readonly Matrix[],
): readonly Matrix[] {
  if (!Array.isArray(weights) || weights.length !== live.length) {
    throw new TypeError(
      `${ATTEMPT}: they must be an array of ${live.length} matrices, as getWeights gives, received ${received(weights)}`,
    );
  }
  return (weights as readonly MatrixLike[]).map((given, i) => checkOne(given, i, live[i]));
}

function checkOne(given: MatrixLike, i: number, { rows, columns }: Matrix): Matrix {
  const matrix = Matrix.from(given);
  if (matrix.rows !== rows || matrix.columns !== columns) {
    throw new TypeError(
      `${ATTEMPT}: array ${i} must have shape [${rows}, ${columns}], received [${matrix.shape.join(", ")}]`,
    );
  }
  const wrong = matrix.data.find((value) => !Number.isFinite(value));
  if (wrong === undefined) return matrix;
  throw new RangeError(`${ATTEMPT}: array ${i} must hold finite numbers, received ${wrong}`);
}
