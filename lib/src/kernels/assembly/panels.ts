// A matrix of activations or weights lies in panels of 32 columns: [panel][row][32], so that 128 adjoining bytes
// belong to one row, and the sums of 32 units fit into eight registers.

/** Bytes of one row of a panel. */
export const ROW: usize = 128;

/** Where row `row`, column `column` of a matrix in panels of `panelBytes` bytes lies. */
export function at(base: usize, panelBytes: usize, row: i32, column: i32): usize {
  return (
    base + <usize>(column >> 5) * panelBytes + ((<usize>row) << 7) + ((<usize>(column & 31)) << 2)
  );
}

/**
 * Reads so many rows of a panel, one after the other, and does nothing with them: the processor sees that coming, and brings
 * them into a cache faster than where they are read in any order.
 */
export function readAhead(panel: usize, rows: i32): void {
  const end = panel + ((<usize>rows) << 7);
  for (; panel < end; panel += ROW) {
    load<i32>(panel);
    load<i32>(panel, 64);
  }
}

/** The panel of the transposed kernel that starts with input `first`: out[j][i - first] = kernel[i][j]. */
export function transposeKernel(
  kernel: usize,
  panelBytes: usize,
  inputs: i32,
  units: i32,
  first: i32,
  out: usize,
): void {
  const count = min(32, inputs - first);
  for (let j = 0; j < units; j++) {
    const row = out + ((<usize>j) << 7);
    for (let i = 0; i < count; i++) {
      store<f32>(row + ((<usize>i) << 2), load<f32>(at(kernel, panelBytes, first + i, j)));
    }
  }
}
