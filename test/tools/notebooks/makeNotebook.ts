import { fileURLToPath } from "node:url";
import type { NotebookFile } from "../../../tools/notebooks/files.js";
import type { Cell, CodeCell, Notebook, Output } from "../../../tools/notebooks/notebook.js";

/** A Markdown cell. */
export function text(source: string, id = "text"): Cell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

/** A code cell, run if it has outputs. */
export function code(source: string, outputs?: Output[], tags?: string[]): CodeCell {
  return {
    cell_type: "code",
    id: "code",
    metadata: tags ? { tags } : {},
    source,
    execution_count: outputs ? 1 : null,
    outputs: outputs ?? [],
  };
}

export function printed(text: string, name: "stdout" | "stderr" = "stdout"): Output {
  return { output_type: "stream", name, text };
}

export function shown(data: Record<string, unknown>, metadata = {}): Output {
  return { output_type: "display_data", data, metadata };
}

/** A notebook of these cells, which get ids of their own. */
export function book(cells: Cell[], metadata: Record<string, unknown> = {}): Notebook {
  const numbered = cells.map((cell, index) => ({ ...cell, id: `${cell.id}-${index + 1}` }));
  return { cells: numbered, metadata, nbformat: 4, nbformat_minor: 5 };
}

/** The notebook as if it lay among the lessons. */
export function lesson(cells: Cell[], metadata = {}, name = "02-forward-pass.ipynb"): NotebookFile {
  const file = `notebooks/${name}`;
  const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
  return { path, name: file, notebook: book(cells, metadata) };
}
