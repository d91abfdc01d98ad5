let kept: NonZeros | undefined;

/** The non-zero values of one row or column of a matrix, and where the rows that they multiply begin. */
export class NonZeros {
  count = 0;
  readonly values: Float32Array;
  readonly offsets: Int32Array;

  private constructor(capacity: number) {
    this.values = new Float32Array(capacity);
    this.offsets = new Int32Array(capacity);
  }

  /** Room for so many values: the same as for the last caller, if it is large enough. */
  static withRoomFor(length: number): NonZeros {
    if (!kept || kept.values.length < length) kept = new NonZeros(length);
    return kept;
  }

  /** Takes `length` values, `stride` apart from `start` on; the n-th of them multiplies the row at n * rowLength. */
  collect(
    from: Float32Array,
    start: number,
    stride: number,
    length: number,
    rowLength: number,
  ): void {
    let count = 0;
    for (let n = 0; n < length; n++) {
      const value = from[start + n * stride];
      if (value === 0) continue;
      this.values[count] = value;
      this.offsets[count++] = n * rowLength;
    }
    this.count = count;
  }
}
