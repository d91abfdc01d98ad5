/**
 * The gradient with respect to a dense layer's bias: out[j] = sum over r of gradient[r, j].
 *
 * Shapes: gradient (with respect to the sums) is rows x units, row-major; out units.
 * Every step is rounded to float32; each sum starts at +0 and takes the samples in order.
 */
export function denseBiasGradient(
  gradient: Float32Array,
  rows: number,
  units: number,
  out: Float32Array,
): void {
  out.fill(0, 0, units);
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < units; j++) out[j] = out[j] + gradient[r * units + j]; // storing rounds
  }
}
