import type { Loss } from "./loss";

/** A `perSample` from the loss of one row. */
export function overRows(
  lossOfRow: (targets: Float32Array, values: Float32Array) => number,
): Loss["perSample"] {
  return (targets, values, rows, units, out) => {
    for (let r = 0; r < rows; r++) {
      const [from, to] = [r * units, (r + 1) * units];
      out[r] = lossOfRow(targets.subarray(from, to), values.subarray(from, to));
    }
  };
}

/** A `gradient` from what writes the gradient of one row's loss, divided by the number of rows. */
export function gradientOverRows(
  gradientOfRow: (
    targets: Float32Array,
    values: Float32Array,
    rows: number,
    out: Float32Array,
  ) => void,
): Loss["gradient"] {
  return (targets, values, rows, units, out) => {
    for (let r = 0; r < rows; r++) {
      const [from, to] = [r * units, (r + 1) * units];
      const row = out.subarray(from, to);
      gradientOfRow(targets.subarray(from, to), values.subarray(from, to), rows, row);
    }
  };
}
