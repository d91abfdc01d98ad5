import type { NotebookFile } from "../files.js";
import type { Cell, CodeCell, Notebook } from "../notebook.js";
import type { Problem } from "../problem.js";
import type { ExecutionEvent } from "./events.js";
import type { ExtraCell } from "./extraCells.js";

/** A key of the metadata of extra cells; execute.py goes on after one that fails. */
const mark = "deltabook_extra";

/** A notebook with cells among its own that try what its texts say. */
export interface ExtendedNotebook {
  readonly file: NotebookFile;
  readonly notebook: Notebook;
  /** In the order of the notebook. */
  readonly extras: readonly ExtraCell[];
}

/** Puts the extra cells where they belong. */
export function extendNotebook(file: NotebookFile, extras: readonly ExtraCell[]): ExtendedNotebook {
  const cells = file.notebook.cells.flatMap((cell, index) => [
    cell,
    ...extras.filter(({ after }) => after === index).map(extraCell),
  ]);
  return { file, notebook: { ...file.notebook, cells }, extras };
}

function extraCell({ code, after }: ExtraCell, index: number): CodeCell {
  return {
    cell_type: "code",
    id: `extra-${after}-${index}`,
    metadata: { [mark]: true },
    source: code,
    execution_count: null,
    outputs: [],
  };
}

/** The executed notebook without the extra cells, and what these say against its texts. */
export function judged(
  { extras }: ExtendedNotebook,
  executed: Notebook,
): { executed: Notebook; problems: Problem[] } {
  const outputs = executed.cells.filter(isExtra).map((cell) => cell.outputs);
  return {
    executed: { ...executed, cells: executed.cells.filter((cell) => !isExtra(cell)) },
    problems: extras.flatMap(({ judge }, index) => judge(outputs[index])),
  };
}

/**
 * An event of the extended notebook as one of the notebook: of extra cells only a failure is told, as one of the
 * Markdown cell that they belong to.
 */
export function originalEvent(
  event: ExecutionEvent,
  { notebook: { cells } }: ExtendedNotebook,
): ExecutionEvent | undefined {
  if (!("cell" in event) || event.cell === null) return event;
  const own = cells.slice(0, event.cell + 1).filter((cell) => !isExtra(cell)).length - 1;
  if (isExtra(cells[event.cell]) && event.event !== "failed") return undefined;
  return { ...event, cell: own };
}

function isExtra(cell: Cell): cell is CodeCell {
  return mark in cell.metadata;
}
