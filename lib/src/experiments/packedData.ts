import { Matrix, type MatrixLike } from "../matrix";
import { ScaledBytes, type Inputs, type InputsLike } from "../scaledBytes";

/** Rows as plain data, which other threads can be sent; `divisor` belongs to bytes. */
interface PackedRows {
  readonly shape: readonly [rows: number, columns: number];
  readonly values: Float32Array | Uint8Array;
  readonly divisor: number;
}

/** Samples and what is wanted for each. */
export type Pair<X, Y> = readonly [x: X, y: Y];

/** The samples that all networks are trained on, and those that they are validated and tested with. */
export interface TrainingData<X, Y> {
  readonly train: Pair<X, Y>;
  readonly validation: Pair<X, Y> | undefined;
  readonly test: Pair<X, Y> | undefined;
}

export type GivenData = TrainingData<InputsLike, MatrixLike>;
export type PackedData = TrainingData<PackedRows, PackedRows>;

/** The samples as plain data. */
export function packData({ train, validation, test }: GivenData): PackedData {
  const pack = ([x, y]: Pair<InputsLike, MatrixLike>): Pair<PackedRows, PackedRows> => {
    return [packRows(x), packRows(y)];
  };
  return {
    train: pack(train),
    validation: validation && pack(validation),
    test: test && pack(test),
  };
}

/** The samples as a model takes them. */
export function unpackData({ train, validation, test }: PackedData): TrainingData<Inputs, Matrix> {
  const unpack = ([x, y]: Pair<PackedRows, PackedRows>): Pair<Inputs, Matrix> => {
    return [unpackRows(x), unpackRows(y) as Matrix];
  };
  return {
    train: unpack(train),
    validation: validation && unpack(validation),
    test: test && unpack(test),
  };
}

function packRows(rows: InputsLike): PackedRows {
  if (rows instanceof ScaledBytes) {
    return { shape: rows.shape, values: alone(rows.bytes), divisor: rows.divisor };
  }
  const { shape, data } = Matrix.from(rows);
  return { shape, values: alone(data), divisor: 1 };
}

/** The values in a memory of their own: with a view, all that it is a part of would be sent. */
function alone<Values extends Float32Array | Uint8Array>(values: Values): Values {
  const isPart = values.byteLength < values.buffer.byteLength;
  return isPart ? (values.slice() as Values) : values;
}

function unpackRows({ shape, values, divisor }: PackedRows): Inputs {
  if (values instanceof Float32Array) return new Matrix(...shape, values);
  return new ScaledBytes(values, shape, divisor);
}
