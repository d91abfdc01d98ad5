/** Columns of a panel; see `assembly/panels.ts`. */
export const panelWidth = 32;

/** Bytes of one row of a panel. */
export const rowBytes = 128;

/** How many panels hold so many columns. */
export function panelCount(columns: number): number {
  return Math.ceil(columns / panelWidth);
}

/** Rows, rounded up to what the dense kernels work on at a time. */
export function paddedRows(rows: number): number {
  return Math.ceil(rows / 4) * 4;
}

/** Copies a row-major matrix into panels of `height` rows. */
export function toPanels(
  values: Float32Array,
  rows: number,
  columns: number,
  panels: Float32Array,
  height: number,
): void {
  for (let first = 0; first < columns; first += panelWidth) {
    const count = Math.min(panelWidth, columns - first);
    for (let r = 0; r < rows; r++) {
      const from = r * columns + first;
      const to = first * height + r * panelWidth;
      for (let j = 0; j < count; j++) panels[to + j] = values[from + j];
    }
  }
}

/** Copies panels of `height` rows into a row-major matrix. */
export function fromPanels(
  panels: Float32Array,
  height: number,
  rows: number,
  columns: number,
  values: Float32Array,
): void {
  for (let first = 0; first < columns; first += panelWidth) {
    const count = Math.min(panelWidth, columns - first);
    for (let r = 0; r < rows; r++) {
      const from = first * height + r * panelWidth;
      const to = r * columns + first;
      for (let j = 0; j < count; j++) values[to + j] = panels[from + j];
    }
  }
}
