import type { CodeCell, Notebook } from "../../../tools/notebooks/notebook";

/** A code cell for tests. */
export function codeCell(id: string, source = `// ${id}`): CodeCell {
  return { cell_type: "code", id, metadata: {}, source, execution_count: null, outputs: [] };
}

/** A notebook for tests: a text, and two code cells. */
export function aNotebook(): Notebook {
  const title = { cell_type: "markdown", id: "title", metadata: {}, source: "# Title" } as const;
  return {
    cells: [title, codeCell("one"), codeCell("two")],
    metadata: { kernelspec: { display_name: "T", language: "typescript", name: "tslab" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
