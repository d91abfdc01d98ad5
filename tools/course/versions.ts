import type { Cell, Notebook } from "../notebooks/notebook.js";
import { isSolution } from "./gradedCell.js";
import { hasRegion, replaceRegions, withoutMarks } from "./regions.js";

/** What stands in the place of a solution; `course/nbgrader_config.py` says the same. */
export const codeStub = "return todo();";
export const textStub = "Your answer here.";

/** The notebook as students get it: without solutions, hidden tests and outputs. */
export function studentVersion(notebook: Notebook): Notebook {
  return withSources(notebook, (cell) => {
    const isCode = cell.cell_type === "code";
    const shown = replaceRegions(cell.source, "HIDDEN TESTS").trimEnd();
    if (!isSolution(cell)) return shown;
    if (hasRegion(shown, "SOLUTION"))
      return replaceRegions(shown, "SOLUTION", isCode ? codeStub : textStub);
    return isCode ? codeStub : textStub;
  });
}

/** The notebook with solutions and all tests, without the comments that mark them. */
export function solutionVersion(notebook: Notebook): Notebook {
  return withSources(notebook, ({ source }) => withoutMarks(source));
}

function withSources(notebook: Notebook, source: (cell: Cell) => string): Notebook {
  const cells = notebook.cells.map((cell): Cell => {
    const next = { ...cell, source: source(cell) };
    return next.cell_type === "code" ? { ...next, execution_count: null, outputs: [] } : next;
  });
  return { ...notebook, cells };
}
