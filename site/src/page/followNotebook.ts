import type { Cell, Notebook } from "../../../tools/notebooks/notebook";
import type { Desk } from "./desk";
import { markMissing } from "./markMissing";
import { cellOf } from "./model/edits";

/**
 * Shows the notebook as another tab has it now. It is the same notebook: what runs goes on, and variables and cells that did
 * not change stay, an open editor among them.
 *
 * @param base the version of the lesson that it is based on
 */
export function followNotebook(
  { state, views, runs }: Pick<Desk, "state" | "views" | "runs">,
  notebook: Notebook,
  base: string,
): void {
  const before = state.notebook;
  const isShown = (cell: Cell): boolean => {
    const shown = cellOf(before, cell.id);
    return shown !== undefined && isSame(shown, cell, runs.has(cell.id));
  };
  const changed = notebook.cells.filter((cell) => !isShown(cell));
  for (const { id } of changed) runs.forget(id);
  state.follow(notebook, base);
  views.show(notebook, state.lesson, isShown);
  markMissing({ state, views });
}

/** Whether a cell can stay as it is; outputs of one that runs come anyway. */
function isSame(shown: Cell, cell: Cell, runs: boolean): boolean {
  if (shown.source !== cell.source || shown.cell_type !== cell.cell_type) return false;
  return runs || outputText(shown) === outputText(cell);
}

function outputText(cell: Cell): string {
  return JSON.stringify(cell.cell_type === "code" ? cell.outputs : []);
}
