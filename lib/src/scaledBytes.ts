import { checkedNumber, integerWithin } from "./checks";
import { Matrix, type MatrixLike } from "./matrix";
import { float32Text, inspect, tableText } from "./text";

/** What a model takes as inputs. */
export type Inputs = Matrix | ScaledBytes;

/** What is taken where inputs are wanted. */
export type InputsLike = MatrixLike | ScaledBytes;

/**
 * A table of bytes that counts as divided by one number: what `bytes.toFloat32().divide(divisor)` gives, bit for bit, in a
 * quarter of the memory. `fit`, `evaluate` and `predict` take it; each value is computed where it is needed.
 *
 * Shape: rows x columns. The bytes are used as they are, not copied. Made by `ByteTensor.divide`.
 *
 * @throws RangeError if `divisor` is not finite, or so small that a quotient is not.
 * @example
 * import { ByteTensor } from "@deltabook/nn";
 * const pictures = new ByteTensor(Uint8Array.of(0, 51, 102, 255), [2, 2]).divide(255);
 * pictures.toMatrix().row(1); // => Float32Array(2) [ 0.4000000059604645, 1 ]
 */
export class ScaledBytes {
  readonly rows: number;
  readonly columns: number;
  readonly divisor: number;
  readonly #bytes: Uint8Array;
  /** byte / divisor for each byte, rounded to float32. */
  readonly #quotients: Float32Array;

  constructor(bytes: Uint8Array, [rows, columns]: readonly number[], divisor: number) {
    const isDivisor = (number: number): boolean =>
      number !== 0 && Number.isFinite(number) && Number.isFinite(Math.fround(255 / number));
    const expected = "a finite number other than 0";
    this.divisor = checkedNumber("Cannot divide bytes", "divisor", divisor, expected, isDivisor);
    this.rows = rows;
    this.columns = columns;
    this.#bytes = bytes;
    this.#quotients = Float32Array.from({ length: 256 }, (_, byte) => byte / divisor);
  }

  /** `[rows, columns]` */
  get shape(): [number, number] {
    return [this.rows, this.columns];
  }

  /** The bytes, row after row, not divided. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Writes one row into `out`, from index `at` on. */
  copyRow(row: number, out: Float32Array, at = 0): void {
    const { columns } = this;
    const bytes = this.#bytes;
    const quotients = this.#quotients;
    const start = row * columns;
    for (let j = 0; j < columns; j++) out[at + j] = quotients[bytes[start + j]];
  }

  /** Writes the values of a row that are not zero, in order, and their columns; returns how many there are. */
  nonZeros(row: number, columns: Uint32Array, values: Float32Array): number {
    const start = row * this.columns;
    const end = start + this.columns;
    const bytes = this.#bytes;
    const quotients = this.#quotients;
    let count = 0;
    for (let i = start; i < end; i++) {
      if (bytes[i] === 0) continue;
      columns[count] = i - start;
      values[count++] = quotients[bytes[i]];
    }
    return count;
  }

  /** The rows from `start` up to but not including `end`, row after row, computed anew. */
  values(start: number, end: number): Float32Array {
    const out = new Float32Array((end - start) * this.columns);
    for (let row = start; row < end; row++) {
      this.copyRow(row, out, (row - start) * this.columns);
    }
    return out;
  }

  /** The rows from `start` up to but not including `end`; shares its bytes with this one. */
  slice(start: number, end: number = this.rows): ScaledBytes {
    integerWithin("Cannot slice ScaledBytes", "start", start, 0, this.rows);
    integerWithin("Cannot slice ScaledBytes", "end", end, start, this.rows);
    const bytes = this.#bytes.subarray(start * this.columns, end * this.columns);
    return new ScaledBytes(bytes, [end - start, this.columns], this.divisor);
  }

  /** All values as a `Matrix`. */
  toMatrix(): Matrix {
    return new Matrix(this.rows, this.columns, this.values(0, this.rows));
  }

  /** Its shape and its values; large ones shortened. */
  toString(): string {
    const title = `ScaledBytes ${this.rows} x ${this.columns}, / ${this.divisor}`;
    if (this.#bytes.length === 0) return title;
    const cell = (row: number, column: number): string =>
      float32Text(this.#quotients[this.#bytes[row * this.columns + column]]);
    return `${title}\n${tableText(this.rows, this.columns, cell)}`;
  }

  [inspect](): string {
    return this.toString();
  }
}
