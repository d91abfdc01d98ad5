import { ByteTensor } from "./byteTensor";
import { integerWithin, nonNegativeInteger, positiveInteger, received } from "./checks";
import { Matrix } from "./matrix";

const attempt = "Cannot make categorical";

/**
 * Labels as one-hot rows, as Keras's `to_categorical`: 1 in the label's column and 0 in the others.
 *
 * Without `numClasses` there are as many columns as the greatest label needs.
 *
 * @param labels n integers from 0 to numClasses - 1; a `ByteTensor` must have one axis.
 * @returns n x numClasses
 * @throws RangeError if a label is out of range, naming its index and value; TypeError if `labels` is no list of labels.
 * @example
 * import { toCategorical } from "@deltabook/nn";
 * toCategorical([2, 0], 3).toArray(); // => [ [ 0, 0, 1 ], [ 1, 0, 0 ] ]
 */
export function toCategorical(labels: ByteTensor | readonly number[], numClasses?: number): Matrix {
  const list = labelList(labels);
  const columns = positiveInteger(attempt, "numClasses", numClasses ?? classesOf(list));
  const matrix = new Matrix(list.length, columns);
  list.forEach((label, row) => {
    integerWithin(attempt, `labels[${row}]`, label, 0, columns - 1);
    matrix.data[row * columns + label] = 1;
  });
  return matrix;
}

function labelList(labels: ByteTensor | readonly number[]): readonly number[] {
  if (Array.isArray(labels)) return labels as readonly number[];
  if (!(labels instanceof ByteTensor)) {
    throw new TypeError(
      `${attempt}: labels must be an array of integers or a ByteTensor, received ${received(labels)}`,
    );
  }
  const { data, shape } = labels;
  if (shape.length === 1) return Array.from(data);
  throw new TypeError(`${attempt}: labels must have 1 axis, received shape [${shape.join(", ")}]`);
}

function classesOf(labels: readonly number[]): number {
  return labels.reduce((classes, label, row) => {
    return Math.max(classes, nonNegativeInteger(attempt, `labels[${row}]`, label) + 1);
  }, 1);
}
