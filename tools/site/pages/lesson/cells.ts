import type { Cell } from "../../../notebooks/notebook.js";
import type { NotebookFile } from "../../../notebooks/files.js";
import { highlight } from "../markdown/highlight.js";
import { renderMarkdown, type Section } from "../markdown/renderMarkdown.js";
import { outputsHtml, type Fragment } from "./outputs.js";

/** All cells of a notebook as HTML. */
export interface Cells extends Fragment {
  readonly sections: readonly Section[];
}

/**
 * The cells of a notebook: texts, and code with its outputs.
 *
 * @param notebook - the notebook's name: `01-structure`
 */
export function cellsHtml(
  { notebook: { cells }, name: file }: NotebookFile,
  notebook: string,
): Cells {
  const sections: Section[] = [];
  let count = 0;
  const fragments = cells.map((cell): Fragment => {
    if (cell.cell_type === "code") {
      const outputs = outputsHtml(cell, notebook);
      return { html: codeCell(cell, ++count, outputs.html), files: outputs.files };
    }
    const text = renderMarkdown(cell.source, file);
    sections.push(...text.sections);
    return { html: section(cell, "text", text.html), files: [] };
  });
  return {
    html: fragments.map(({ html }) => html).join("\n"),
    files: fragments.flatMap(({ files }) => files),
    sections,
  };
}

function codeCell(cell: Cell, number: number, outputs: string): string {
  const source = `<div class="source">${highlight(cell.source, "ts")}</div>`;
  const tags = cell.metadata.tags ? ` data-tags="${cell.metadata.tags.join(" ")}"` : "";
  return section(cell, "code", `${source}\n${outputs}`, ` aria-label="Code cell ${number}"${tags}`);
}

function section({ id }: Cell, kind: string, content: string, label = ""): string {
  return `<section class="cell ${kind}" data-cell="${id}"${label}>\n${content}\n</section>`;
}
