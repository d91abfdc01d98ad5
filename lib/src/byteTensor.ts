import { integerWithin, received } from "./checks";
import { Matrix } from "./matrix";
import { ScaledBytes } from "./scaledBytes";
import { inspect, tableText } from "./text";

/**
 * Bytes (0 to 255) in any number of axes, as the data sets return their pictures and labels; like NumPy's uint8 arrays.
 *
 * `data` holds the values with the last axis first to change; it is used as it is, not copied.
 *
 * @throws TypeError if `data` is no `Uint8Array`, RangeError if `shape` has not as many values or a wrong length.
 * @example
 * import { ByteTensor } from "@deltabook/nn";
 * const pictures = new ByteTensor(Uint8Array.of(0, 255, 255, 0, 9, 8, 7, 6), [2, 2, 2]);
 * pictures.get(1, 0, 0); // => 9
 * pictures.reshape(2, 4).toFloat32().divide(255).get(0, 1); // => 1
 */
export class ByteTensor {
  readonly data: Uint8Array;
  /** The length of each axis; [8000, 28, 28] for 8,000 pictures. */
  readonly shape: readonly number[];

  constructor(data: Uint8Array, shape: readonly number[]) {
    checkBytes(data);
    checkShape("Cannot make ByteTensor", shape, data.length);
    this.data = data;
    this.shape = [...shape];
  }

  /** The value at one index for each axis, counted from 0; a RangeError where there is none. */
  get(...indices: number[]): number {
    const attempt = "Cannot get value of ByteTensor";
    const axes = this.shape.length;
    if (indices.length !== axes) {
      throw new RangeError(`${attempt}: expected ${axes} indices, received ${indices.length}`);
    }
    const position = indices.reduce((sum, index, axis) => {
      integerWithin(attempt, `index ${axis}`, index, 0, this.shape[axis] - 1);
      return sum * this.shape[axis] + index;
    }, 0);
    return this.data[position];
  }

  /**
   * The entries of the first axis from `start` up to but not including `end`; shares its bytes with this one.
   *
   * @example
   * import { ByteTensor } from "@deltabook/nn";
   * new ByteTensor(Uint8Array.of(5, 0, 4, 1), [4]).slice(0, 2); // => ByteTensor 2 [ 5, 0 ]
   */
  slice(start: number, end: number = this.shape[0]): ByteTensor {
    const [length, ...rest] = this.shape;
    integerWithin("Cannot slice ByteTensor", "start", start, 0, length);
    integerWithin("Cannot slice ByteTensor", "end", end, start, length);
    const size = product(rest);
    return new ByteTensor(this.data.subarray(start * size, end * size), [end - start, ...rest]);
  }

  /**
   * A copy of the entries of the first axis at these indices, in their order; like NumPy's `take`.
   *
   * @throws RangeError if there is no entry at an index.
   * @example
   * import { ByteTensor } from "@deltabook/nn";
   * new ByteTensor(Uint8Array.of(5, 0, 4, 1), [4]).take([3, 0]); // => ByteTensor 2 [ 1, 5 ]
   */
  take(indices: readonly number[]): ByteTensor {
    const [length, ...rest] = this.shape;
    const size = product(rest);
    const data = new Uint8Array(indices.length * size);
    indices.forEach((index, place) => {
      integerWithin("Cannot take from ByteTensor", "index", index, 0, length - 1);
      data.set(this.data.subarray(index * size, (index + 1) * size), place * size);
    });
    return new ByteTensor(data, [indices.length, ...rest]);
  }

  /**
   * The same bytes in another shape; one length may be -1, for as many as are left.
   *
   * @throws RangeError if the shape has not as many values.
   * @example
   * import { ByteTensor } from "@deltabook/nn";
   * new ByteTensor(new Uint8Array(60), [5, 3, 4]).reshape(5, -1).shape; // => [ 5, 12 ]
   */
  reshape(...shape: number[]): ByteTensor {
    const attempt = "Cannot reshape ByteTensor";
    const unknown = shape.indexOf(-1);
    const known = product(shape.filter((_, axis) => axis !== unknown));
    const full = shape.map((length, axis) =>
      axis === unknown ? this.data.length / known : length,
    );
    const fits = full.every((length) => Number.isInteger(length) && length >= 0);
    checkShape(attempt, fits ? full : shape, this.data.length);
    return new ByteTensor(this.data, full);
  }

  /**
   * The same numbers as a `Matrix`, one row for each entry of the first axis; not scaled.
   *
   * @throws TypeError if it has not 2 axes: pictures must be reshaped first.
   */
  toFloat32(): Matrix {
    this.#mustHaveTwoAxes("Cannot make Matrix");
    const [rows, columns] = this.shape;
    return new Matrix(rows, columns, Float32Array.from(this.data));
  }

  /**
   * The numbers divided by one number, one row for each entry of the first axis, each computed where it is needed: what
   * `toFloat32().divide(divisor)` gives, in a quarter of the memory.
   *
   * @throws TypeError if it has not 2 axes: pictures must be reshaped first; RangeError if `divisor` is 0 or not finite.
   * @example
   * import { ByteTensor } from "@deltabook/nn";
   * new ByteTensor(Uint8Array.of(0, 255), [1, 2]).divide(255).toMatrix().toArray(); // => [ [ 0, 1 ] ]
   */
  divide(divisor: number): ScaledBytes {
    this.#mustHaveTwoAxes("Cannot divide ByteTensor");
    return new ScaledBytes(this.data, this.shape, divisor);
  }

  /** Its shape, and where it has one or two axes its values; large ones shortened. */
  toString(): string {
    const title = `ByteTensor ${this.shape.join(" x ")}`;
    const axes = this.shape.length;
    if (axes > 2) return title;
    const [rows, columns] = axes === 2 ? this.shape : [1, this.data.length];
    const cell = (row: number, column: number): string => String(this.data[row * columns + column]);
    return `${title}${axes === 2 ? "\n" : " "}${tableText(rows, columns, cell)}`;
  }

  [inspect](): string {
    return this.toString();
  }

  #mustHaveTwoAxes(attempt: string): void {
    const { shape } = this;
    if (shape.length === 2) return;
    const way = shape.length > 2 ? `reshape(${shape[0]}, -1)` : "reshape(-1, 1)";
    throw new TypeError(
      `${attempt}: ByteTensor must have 2 axes, received shape [${shape.join(", ")}]; call ${way} first`,
    );
  }
}

function checkBytes(data: unknown): void {
  if (data instanceof Uint8Array) return;
  throw new TypeError(
    `Cannot make ByteTensor: data must be a Uint8Array, received ${received(data)}`,
  );
}

function checkShape(attempt: string, shape: readonly number[], size: number): void {
  const lengths = shape.length > 0 && shape.every((n) => Number.isSafeInteger(n) && n >= 0);
  if (lengths && product(shape) === size) return;
  throw new RangeError(`${attempt}: shape [${shape.join(", ")}] cannot hold ${size} values`);
}

function product(lengths: readonly number[]): number {
  return lengths.reduce((size, length) => size * length, 1);
}
