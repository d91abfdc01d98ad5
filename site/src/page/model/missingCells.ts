import type { Cell, Notebook } from "../../../../tools/notebooks/notebook";

/** Cells of the lesson that stand next to each other there, and are not in the notebook. */
export interface MissingCells {
  /** The cell below which they belong; undefined if they come first. */
  readonly after: string | undefined;
  readonly cells: readonly Cell[];
}

/** What a notebook lacks of its lesson; nothing if it has no cell of that, for then it is another one. */
export function missingCells(notebook: Notebook, lesson: Notebook): MissingCells[] {
  const there = new Set(notebook.cells.map(({ id }) => id));
  const gaps: { after: string | undefined; cells: Cell[] }[] = [];
  let after: string | undefined;
  for (const cell of lesson.cells) {
    const gap = gaps.at(-1);
    if (there.has(cell.id)) after = cell.id;
    else if (gap && gap.after === after) gap.cells.push(cell);
    else gaps.push({ after, cells: [cell] });
  }
  return after === undefined ? [] : gaps;
}
