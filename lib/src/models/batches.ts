import type { Matrix } from "../matrix";
import type { Inputs } from "../scaledBytes";

/** Samples and what is wanted for each: as many rows in `x` as in `y`. */
export interface Samples {
  readonly x: Inputs;
  readonly y: Matrix;
}

/** Samples in one row-major block each. */
export interface Batch {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly rows: number;
}

/** How many batches so many samples make; the last may be smaller. */
export function batchCount(rows: number, batchSize: number): number {
  return Math.ceil(rows / batchSize);
}

/** The batches of the samples, in the given `order` of their rows or else in their own. */
export function batchesOf(
  samples: Samples,
  batchSize: number,
  order?: Uint32Array,
): Generator<Batch> {
  return order ? shuffledBatches(samples, batchSize, order) : batchesInOrder(samples, batchSize);
}

/** Views, where the samples are there as float32 numbers. */
function* batchesInOrder({ x, y }: Samples, batchSize: number): Generator<Batch> {
  for (let start = 0; start < x.rows; start += batchSize) {
    const end = Math.min(start + batchSize, x.rows);
    yield { x: x.values(start, end), y: y.values(start, end), rows: end - start };
  }
}

/** Copies, in a room that each batch uses again. */
function* shuffledBatches(
  { x, y }: Samples,
  batchSize: number,
  order: Uint32Array,
): Generator<Batch> {
  const room = {
    x: new Float32Array(batchSize * x.columns),
    y: new Float32Array(batchSize * y.columns),
  };
  for (let start = 0; start < order.length; start += batchSize) {
    const rows = order.subarray(start, start + batchSize);
    copyRows(x, rows, room.x);
    copyRows(y, rows, room.y);
    yield { ...room, rows: rows.length };
  }
}

function copyRows(from: Inputs, rows: Uint32Array, out: Float32Array): void {
  for (let i = 0; i < rows.length; i++) from.copyRow(rows[i], out, i * from.columns);
}
