import type { Matrix, MatrixLike } from "../matrix";
import { ScaledBytes, type Inputs, type InputsLike } from "../scaledBytes";
import type { Samples } from "./batches";
import { checkMatrix } from "./checkMatrix";
import { outputLayer, type Network } from "./network";

/**
 * The rows given to a model, as a Matrix; any width will do where `inputs` is undefined: the model is not built yet.
 *
 * @throws TypeError if the rows are not as wide as the model's inputs.
 * @throws RangeError if there is no row, or a value is not a finite number.
 */
export function checkInputs(
  attempt: string,
  name: string,
  rows: InputsLike,
  inputs: number | undefined,
): Inputs {
  const x = checkRows(attempt, name, rows);
  if (inputs === undefined || x.columns === inputs) return x;
  throw new TypeError(
    `${attempt}: ${name} must have ${inputs} columns, one for each input of the model, received shape [${x.shape.join(", ")}]`,
  );
}

/** Samples that fit the model: as many targets as inputs, of the right widths, finite, and within the loss's range. */
export function checkSamples(
  attempt: string,
  [xName, x]: readonly [string, InputsLike],
  [yName, y]: readonly [string, MatrixLike],
  network: Network,
  inputs: number | undefined = network.layers[0].inputs,
): Samples {
  const matrix = checkInputs(attempt, xName, x, inputs);
  const targets = checkMatrix(attempt, yName, y);
  mustHaveValues(attempt, yName, targets);
  if (targets.rows !== matrix.rows) {
    throw new TypeError(
      `${attempt}: ${xName} and ${yName} must have the same number of rows, received ${matrix.rows} and ${targets.rows}`,
    );
  }
  checkTargets(attempt, yName, targets, network);
  return { x: matrix, y: targets };
}

function checkRows(attempt: string, name: string, rows: InputsLike): Inputs {
  const x = rows instanceof ScaledBytes ? rows : checkMatrix(attempt, name, rows);
  mustHaveValues(attempt, name, x);
  return x;
}

function mustHaveValues(attempt: string, name: string, matrix: Inputs): void {
  if (matrix.rows * matrix.columns > 0) return;
  throw new RangeError(
    `${attempt}: ${name} must have at least one row and one column, received shape [${matrix.shape.join(", ")}]`,
  );
}

function checkTargets(attempt: string, name: string, targets: Matrix, network: Network): void {
  const { units } = outputLayer(network);
  if (targets.columns !== units) {
    throw new TypeError(
      `${attempt}: ${name} must have ${units} columns, one for each output of the model, received shape ` +
        `[${targets.shape.join(", ")}]${targets.columns === 1 ? "; toCategorical turns labels into such rows" : ""}`,
    );
  }
  if (!network.loss.ofProbabilities) return;
  const wrong = targets.data.findIndex((value) => value < 0 || value > 1);
  if (wrong < 0) return;
  throw new RangeError(
    `${attempt}: ${name} must hold targets from 0 to 1 for ${network.loss.name}, received ${targets.data[wrong]} ` +
      `in row ${Math.floor(wrong / targets.columns)}`,
  );
}
