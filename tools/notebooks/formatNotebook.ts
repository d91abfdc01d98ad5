import { format, resolveConfig } from "prettier";
import type { Cell, Notebook } from "./notebook.js";
import { normalizeNotebook } from "./normalizeNotebook.js";
import { root } from "../setup/root.mjs";

/** Columns of a code cell that a laptop shows beside the file browser. */
const printWidth = 80;

/**
 * The notebook with every cell as Prettier writes it, normalised.
 *
 * @throws Error `Cannot format notebooks/x.ipynb, cell 3: ...` where a cell does not parse.
 */
export async function formatNotebook(notebook: Notebook, name: string): Promise<Notebook> {
  const cells: Cell[] = [];
  for (const cell of notebook.cells) {
    try {
      cells.push(await formatCell(cell));
    } catch (error) {
      const place = `${name}, cell ${cells.length + 1} (${cell.id})`;
      throw new Error(`Cannot format ${place}: ${(error as Error).message}`, { cause: error });
    }
  }
  return normalizeNotebook({ ...notebook, cells });
}

async function formatCell(cell: Cell): Promise<Cell> {
  if (cell.cell_type === "raw") return cell;
  const parser = cell.cell_type === "code" ? "typescript" : "markdown";
  const options = await resolveConfig(`${root}/README.md`);
  const source = await format(cell.source, { ...options, printWidth, parser });
  return { ...cell, source: source.trimEnd() };
}
