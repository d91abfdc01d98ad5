/** The function that a layer applies to its weighted sums. */
export interface Activation {
  readonly name: string;
  /** Writes the activation of `sums` into `out`; both are row-major, rows x units, and may be the same array. */
  forward(sums: Float32Array, rows: number, units: number, out: Float32Array): void;
  /**
   * Writes the gradient with respect to the sums into `out`, from the layer's `outputs` and the `gradient` with
   * respect to them; all are row-major, rows x units, and `out` may be `gradient`.
   */
  backward(
    outputs: Float32Array,
    gradient: Float32Array,
    rows: number,
    units: number,
    out: Float32Array,
  ): void;
}
