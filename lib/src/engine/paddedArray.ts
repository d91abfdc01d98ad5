/** Bytes of a row that is filled up to a multiple of four float32 numbers. */
export function rowBytes(columns: number): number {
  return Math.ceil(columns / 4) * 16;
}

/** An array of the model, and the same numbers in another memory, where each row is filled up. */
export class PaddedArray {
  readonly #values: Float32Array;
  readonly #padded: Float32Array;
  /** Where each value lies there. */
  readonly #places: Uint32Array;

  constructor(values: Float32Array, padded: Float32Array, columns: number) {
    const pitch = rowBytes(columns) / 4;
    this.#values = values;
    this.#padded = padded;
    this.#places = Uint32Array.from(values, (_, i) => {
      return Math.floor(i / columns) * pitch + (i % columns);
    });
  }

  /** Copies the model's numbers to the other memory. */
  load(): void {
    for (let i = 0; i < this.#values.length; i++) this.#padded[this.#places[i]] = this.#values[i];
  }

  /** Copies them back. */
  store(): void {
    for (let i = 0; i < this.#values.length; i++) this.#values[i] = this.#padded[this.#places[i]];
  }
}
