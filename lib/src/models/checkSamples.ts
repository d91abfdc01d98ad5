import { Matrix, type MatrixLike } from "../matrix";
import type { Samples } from "./batches";
import { outputLayer, type Network } from "./network";

/**
 * The rows given to a model, as a Matrix; any width will do where `inputs` is undefined: the model is not built yet.
 *
 * @throws TypeError if the rows are not as wide as the model's inputs.
 * @throws RangeError if there is no row, or a value is not a finite number.
 */
export function checkInputs(
  what: string,
  name: string,
  rows: MatrixLike,
  inputs: number | undefined,
): Matrix {
  const x = checkRows(what, name, rows);
  if (inputs === undefined || x.columns === inputs) return x;
  throw new TypeError(
    `${what}: ${name} must have ${inputs} columns, one for each input of the model, received shape [${x.shape.join(", ")}]`,
  );
}

/** Samples that fit the model: as many targets as inputs, of the right widths, finite, and within the loss's range. */
export function checkSamples(
  what: string,
  [xName, x]: readonly [string, MatrixLike],
  [yName, y]: readonly [string, MatrixLike],
  network: Network,
  inputs: number | undefined = network.layers[0].inputs,
): Samples {
  const matrix = checkInputs(what, xName, x, inputs);
  const targets = checkRows(what, yName, y);
  if (targets.rows !== matrix.rows) {
    throw new TypeError(
      `${what}: ${xName} and ${yName} must have the same number of rows, received ${matrix.rows} and ${targets.rows}`,
    );
  }
  checkTargets(what, yName, targets, network);
  return { x: matrix, y: targets };
}

function checkRows(what: string, name: string, rows: MatrixLike): Matrix {
  const matrix = toMatrix(what, name, rows);
  if (matrix.rows === 0)
    throw new RangeError(`${what}: ${name} must have at least one row, received none`);
  const wrong = matrix.data.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return matrix;
  const [row, column] = [Math.floor(wrong / matrix.columns), wrong % matrix.columns];
  throw new RangeError(
    `${what}: ${name} must hold finite numbers, received ${matrix.data[wrong]} in row ${row}, column ${column}`,
  );
}

function toMatrix(what: string, name: string, rows: MatrixLike): Matrix {
  try {
    return Matrix.from(rows);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`${what}: ${name} must be a Matrix or an array of rows. ${reason}`, {
      cause: error,
    });
  }
}

function checkTargets(what: string, name: string, targets: Matrix, network: Network): void {
  const { units } = outputLayer(network);
  if (targets.columns !== units) {
    throw new TypeError(
      `${what}: ${name} must have ${units} columns, one for each output of the model, received shape ` +
        `[${targets.shape.join(", ")}]${targets.columns === 1 ? "; toCategorical turns labels into such rows" : ""}`,
    );
  }
  if (!network.loss.name.endsWith("Crossentropy")) return;
  const wrong = targets.data.findIndex((value) => value < 0 || value > 1);
  if (wrong < 0) return;
  throw new RangeError(
    `${what}: ${name} must hold targets from 0 to 1 for ${network.loss.name}, received ${targets.data[wrong]} ` +
      `in row ${Math.floor(wrong / targets.columns)}`,
  );
}
