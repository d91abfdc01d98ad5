/** A column of a printed table: its heading, and on which side its texts are aligned. */
export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
}

/** Rows of texts below each other, the headings first. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const cell = (text: string, i: number): string =>
    columns[i].align === "right" ? text.padStart(widths[i]) : text.padEnd(widths[i]);
  return lines.map((line) => line.map(cell).join("  ").trimEnd()).join("\n");
}
