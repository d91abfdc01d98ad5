/** Above this many cells a table is shortened to its edges, as NumPy does. */
const mostCells = 1000;
/** How many rows and columns are left at each edge. */
const edge = 5;

/** Rows of cells with aligned columns, in brackets; the middle of a large table is left out. */
export function tableText(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => string,
): string {
  const large = rows * columns > mostCells;
  const shownColumns = shown(columns, large);
  const lines = shown(rows, large).map((row) =>
    shownColumns.map((column) => (row < 0 || column < 0 ? "..." : cell(row, column))),
  );
  const widths = shownColumns.map((_, j) => Math.max(...lines.map((line) => line[j].length)));
  return lines.map((line) => `[ ${aligned(line, widths)} ]`).join("\n");
}

/** The numbers from 0 to count - 1, with -1 for the middle where that is left out. */
function shown(count: number, large: boolean): number[] {
  const all = Array.from({ length: large ? Math.min(count, 2 * edge + 1) : count }, (_, i) => i);
  if (!large || count <= 2 * edge) return all;
  return all.map((i) => (i < edge ? i : i === edge ? -1 : count - 2 * edge - 1 + i));
}

function aligned(line: readonly string[], widths: readonly number[]): string {
  return line.map((text, j) => text.padStart(widths[j])).join(", ");
}
