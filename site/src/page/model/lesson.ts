import type { Cell, Notebook } from "../../../../tools/notebooks/notebook";
import { parseNotebook } from "../../../../tools/notebooks/parseNotebook";
import { cellOf } from "./edits";
import { contentHash } from "./content";

/** A lesson as it was published. */
export class Lesson {
  readonly notebook: Notebook;
  /** Its version. */
  readonly hash: string;

  /**
   * @param text the .ipynb file
   * @throws Error if it is no notebook
   */
  constructor(text: string, name: string) {
    this.notebook = parseNotebook(text, `${name}.ipynb`);
    this.hash = contentHash(this.notebook);
  }

  /** Whether the cell says what the lesson's cell of that id says. */
  hasSource({ id, source, cell_type }: Cell): boolean {
    const cell = cellOf(this.notebook, id);
    return cell?.source === source && cell.cell_type === cell_type;
  }

  /** Whether the cell has the outputs that the lesson was published with. */
  hasOutputs(cell: Cell): boolean {
    return outputText(cellOf(this.notebook, cell.id)) === outputText(cell);
  }

  /** Whether the lesson has a code cell of that id. */
  has(id: string): boolean {
    return cellOf(this.notebook, id)?.cell_type === "code";
  }
}

function outputText(cell: Cell | undefined): string {
  return JSON.stringify(cell?.cell_type === "code" ? cell.outputs : []);
}
