import type { Cell } from "../../../tools/notebooks/notebook";
import type { Desk } from "./desk";
import { cellOf, withCellAt } from "./model/edits";
import { missingCells } from "./model/missingCells";
import { notice } from "./view/notice";

/** Says between the cells where some of the lesson are missing, and brings them back if the reader wants them. */
export function markMissing(desk: Pick<Desk, "state" | "views">): void {
  const { state, views } = desk;
  for (const { after, cells } of missingCells(state.notebook, state.lesson.notebook)) {
    const unsaid = cells.filter(({ id }) => !views.hasUndo(id));
    if (unsaid.length > 0) views.mark(after, markOf(desk, unsaid));
  }
}

function markOf(
  { state, views }: Pick<Desk, "state" | "views">,
  cells: readonly Cell[],
): HTMLElement {
  const isOne = cells.length === 1;
  const text = isOne
    ? "1 cell of the lesson was deleted here."
    : `${cells.length} cells of the lesson were deleted here.`;
  const bringBack = (): void => {
    const place = views.placeOf(mark);
    const back = cells.filter(({ id }) => !cellOf(state.notebook, id));
    state.change((notebook) =>
      back.reduceRight((before, cell) => withCellAt(before, place, cell), notebook),
    );
    views.putBack(mark, back, state.lesson);
  };
  const choices = [{ text: isOne ? "Bring it back" : "Bring them back", choose: bringBack }];
  const mark = notice(text, { choices });
  return mark;
}
