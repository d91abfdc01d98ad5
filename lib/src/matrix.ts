import { checkedNumber, integerWithin, nonNegativeInteger, received } from "./checks";
import { transpose } from "./kernels/transpose";
import { flatRows } from "./matrixRows";
import { float32Text, inspect, tableText } from "./text";

const { fround } = Math;

/** What is taken where a matrix is wanted: a `Matrix`, or an array of rows such as `[[0, 1], [1, 0]]`. */
export type MatrixLike = Matrix | readonly (readonly number[])[];

/**
 * A table of float32 numbers in one `Float32Array`, row after row. NaN is allowed.
 *
 * `new Matrix(rows, columns)` is filled with zeros; `data`, where given, is used as it is, not copied.
 * Except `set` (and writing into `data` or a `row`), no method changes the matrix.
 *
 * @throws RangeError if `rows` or `columns` is not a non-negative integer or `data` has not rows x columns values.
 * @example
 * import { Matrix } from "@deltabook/nn";
 * const weights = Matrix.from([[0.8, 0.4, 0.3], [0.2, 0.9, 0.5]]);
 * weights.shape; // => [ 2, 3 ]
 * Matrix.from([[1, 2]]).matmul(Matrix.from([[3], [4]])).toArray(); // => [ [ 11 ] ]
 */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  /** All values, row after row: row i, column j is at i * columns + j. */
  readonly data: Float32Array;

  constructor(rows: number, columns: number, data?: Float32Array) {
    this.rows = nonNegativeInteger("Cannot make Matrix", "rows", rows);
    this.columns = nonNegativeInteger("Cannot make Matrix", "columns", columns);
    this.data = data ?? new Float32Array(rows * columns);
    checkData(this.data, rows, columns);
  }

  /**
   * The matrix with these rows; a `Matrix` is returned as it is.
   *
   * @throws TypeError if a row is no array of numbers or has another length than the first.
   * @example
   * import { Matrix } from "@deltabook/nn";
   * Matrix.from([[0, 1], [1, 0]]).get(0, 1); // => 1
   */
  static from(rows: MatrixLike): Matrix {
    if (rows instanceof Matrix) return rows;
    const flat = flatRows(rows);
    return new Matrix(flat.rows, flat.columns, flat.data);
  }

  /** A matrix filled with 0. */
  static zeros(rows: number, columns: number): Matrix {
    return new Matrix(rows, columns);
  }

  /** `[rows, columns]` */
  get shape(): [number, number] {
    return [this.rows, this.columns];
  }

  /** The value in a row and column, both counted from 0; a RangeError where there is none. */
  get(row: number, column: number): number {
    return this.data[this.#index("Cannot get value of Matrix", row, column)];
  }

  /** Puts a value, rounded to float32, in a row and column; a RangeError where there is none. */
  set(row: number, column: number, value: number): void {
    const attempt = "Cannot set value of Matrix";
    const index = this.#index(attempt, row, column);
    this.data[index] = checkedNumber(attempt, "value", value, "a number", () => true);
  }

  /** One row, as a view: writing into it changes the matrix. */
  row(row: number): Float32Array {
    integerWithin("Cannot get row of Matrix", "row", row, 0, this.rows - 1);
    return this.data.subarray(row * this.columns, (row + 1) * this.columns);
  }

  /** The rows from `start` up to but not including `end`, row after row, as a view: writing into it changes the matrix. */
  values(start: number, end: number): Float32Array {
    return this.data.subarray(start * this.columns, end * this.columns);
  }

  /** Writes one row into `out`, from index `at` on. */
  copyRow(row: number, out: Float32Array, at = 0): void {
    const { columns, data } = this;
    const start = row * columns;
    for (let j = 0; j < columns; j++) out[at + j] = data[start + j];
  }

  /** Writes the values of a row that are not zero, in order, and their columns; returns how many there are. */
  nonZeros(row: number, columns: Uint32Array, values: Float32Array): number {
    const start = row * this.columns;
    const end = start + this.columns;
    const { data } = this;
    let count = 0;
    for (let i = start; i < end; i++) {
      if (data[i] === 0) continue;
      columns[count] = i - start;
      values[count++] = data[i];
    }
    return count;
  }

  /**
   * A copy of the rows from `start` up to but not including `end`.
   *
   * @example
   * import { Matrix } from "@deltabook/nn";
   * Matrix.from([[1], [2], [3]]).slice(1).toArray(); // => [ [ 2 ], [ 3 ] ]
   */
  slice(start: number, end: number = this.rows): Matrix {
    integerWithin("Cannot slice Matrix", "start", start, 0, this.rows);
    integerWithin("Cannot slice Matrix", "end", end, start, this.rows);
    const data = this.data.slice(start * this.columns, end * this.columns);
    return new Matrix(end - start, this.columns, data);
  }

  /**
   * A matrix of the same shape with `f` of each value, rounded to float32.
   *
   * @example
   * import { Matrix } from "@deltabook/nn";
   * Matrix.from([[1, 2, 3]]).map((value) => value ** 2).toArray(); // => [ [ 1, 4, 9 ] ]
   */
  map(f: (value: number, row: number, column: number) => number): Matrix {
    const { rows, columns } = this;
    const data = this.data.map((value, i) => f(value, Math.floor(i / columns), i % columns));
    return new Matrix(rows, columns, data);
  }

  /** Each value divided by one number, which must be finite and not 0. */
  divide(divisor: number): Matrix {
    const isDivisor = (number: number): boolean => Number.isFinite(number) && number !== 0;
    const expected = "a finite number other than 0";
    checkedNumber("Cannot divide Matrix", "divisor", divisor, expected, isDivisor);
    return new Matrix(
      this.rows,
      this.columns,
      this.data.map((value) => value / divisor),
    );
  }

  /**
   * The sum with a matrix of the same shape, or with one row that is added to every row (as a bias is).
   *
   * @throws TypeError if the shapes do not fit.
   * @example
   * import { Matrix } from "@deltabook/nn";
   * Matrix.from([[1, 2], [3, 4]]).add([[10, 20]]).toArray(); // => [ [ 11, 22 ], [ 13, 24 ] ]
   */
  add(other: MatrixLike): Matrix {
    const { rows, columns, data } = Matrix.from(other);
    if (columns !== this.columns || (rows !== this.rows && rows !== 1)) {
      const shapes = `${shapeText(this.shape)} or ${shapeText([1, this.columns])}`;
      throw new TypeError(
        `Cannot add matrices: the other must be ${shapes}, received ${shapeText([rows, columns])}`,
      );
    }
    const sum = this.data.map((value, i) => value + data[i % data.length]);
    return new Matrix(this.rows, columns, sum);
  }

  /**
   * The matrix product: this (n x k) times `other` (k x m) is n x m, each step rounded to float32, k in order.
   *
   * @throws TypeError if `other` has not as many rows as this has columns.
   * @example
   * import { Matrix } from "@deltabook/nn";
   * Matrix.from([[1, 1]]).matmul([[0.5, 2], [0.25, 3]]).toArray(); // => [ [ 0.75, 5 ] ]
   */
  matmul(other: MatrixLike): Matrix {
    const right = Matrix.from(other);
    if (right.rows !== this.columns) {
      const shapes = `${shapeText(this.shape)} and ${shapeText(right.shape)}`;
      throw new TypeError(
        `Cannot multiply matrices: the first's columns must equal the second's rows, received ${shapes}`,
      );
    }
    return new Matrix(this.rows, right.columns).map((_, row, column) =>
      product(this, right, row, column),
    );
  }

  /** Rows turned into columns. */
  transpose(): Matrix {
    return new Matrix(this.columns, this.rows, transpose(this.data, this.rows, this.columns));
  }

  /**
   * For each row the column of its greatest value, the first of equal ones: the class that a softmax output names.
   *
   * @example
   * import { Matrix } from "@deltabook/nn";
   * Matrix.from([[0.1, 0.7, 0.2], [0.9, 0, 0.1]]).argmax(); // => [ 1, 0 ]
   */
  argmax(): number[] {
    return Array.from({ length: this.rows }, (_, row) => {
      return this.row(row).reduce((best, value, j, all) => (value > all[best] ? j : best), 0);
    });
  }

  /** The rows as arrays of numbers. */
  toArray(): number[][] {
    return Array.from({ length: this.rows }, (_, row) => Array.from(this.row(row)));
  }

  /** Its shape and its values, each in as few digits as tell it from other float32 numbers; large ones shortened. */
  toString(): string {
    const title = `Matrix ${shapeText(this.shape)}`;
    if (this.data.length === 0) return title;
    const cell = (row: number, column: number): string => float32Text(this.get(row, column));
    return `${title}\n${tableText(this.rows, this.columns, cell)}`;
  }

  [inspect](): string {
    return this.toString();
  }

  #index(attempt: string, row: number, column: number): number {
    integerWithin(attempt, "row", row, 0, this.rows - 1);
    integerWithin(attempt, "column", column, 0, this.columns - 1);
    return row * this.columns + column;
  }
}

function checkData(data: unknown, rows: number, columns: number): void {
  if (!(data instanceof Float32Array)) {
    throw new TypeError(
      `Cannot make Matrix: data must be a Float32Array, received ${received(data)}`,
    );
  }
  if (data.length === rows * columns) return;
  throw new RangeError(
    `Cannot make Matrix: data must have ${rows} x ${columns} = ${rows * columns} values, received ${data.length}`,
  );
}

function product(left: Matrix, right: Matrix, row: number, column: number): number {
  let sum = 0;
  for (let k = 0; k < left.columns; k++) {
    const term = fround(left.data[row * left.columns + k] * right.data[k * right.columns + column]);
    sum = fround(sum + term);
  }
  return sum;
}

function shapeText([rows, columns]: readonly [number, number]): string {
  return `${rows} x ${columns}`;
}
