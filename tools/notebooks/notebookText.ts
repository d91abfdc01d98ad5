import type { Cell, Notebook, Output } from "./notebook.js";
import { isJson } from "./parseNotebook.js";

/** The text of a notebook's file as Jupyter writes it: sorted keys, an indent of one, text as lists of lines. */
export function notebookText(notebook: Notebook): string {
  const raw = { ...notebook, cells: notebook.cells.map(rawCell) };
  return `${JSON.stringify(sorted(raw), null, 1)}\n`;
}

function rawCell(cell: Cell): object {
  const source = lines(cell.source);
  return cell.cell_type === "code"
    ? { ...cell, source, outputs: cell.outputs.map(rawOutput) }
    : { ...cell, source };
}

function rawOutput(output: Output): object {
  if (output.output_type === "stream") return { ...output, text: lines(output.text) };
  if (output.output_type === "error") return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    typeof value === "string" && !isJson(type) ? lines(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) as object };
}

/** The lines of a text, each with its line feed. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** A copy whose objects have their keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
