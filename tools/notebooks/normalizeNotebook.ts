import { languageInfo } from "../kernel/languageInfo.js";
import { joinStreams } from "./joinStreams.js";
import type { Cell, CellMetadata, Notebook } from "./notebook.js";

/** What Jupyter adds to cells that says something about one run or one reader only. */
const passing = [
  "ExecuteTime",
  "collapsed",
  "execution",
  "jupyter",
  "scrolled",
  "trusted",
  "vscode",
];

/**
 * The notebook without what differs from run to run: cells count 1, 2, 3 ... (or not at all if none was run),
 * no times of execution; neighbouring pieces of one stream are one.
 */
export function normalizeNotebook(notebook: Notebook): Notebook {
  const { kernelspec, deltabook } = notebook.metadata;
  const executed = notebook.cells.some(
    (cell) =>
      cell.cell_type === "code" && (cell.execution_count !== null || cell.outputs.length > 0),
  );
  let count = 0;
  const cells = notebook.cells.map((cell) =>
    normalizeCell(cell, cell.cell_type === "code" && executed ? ++count : null),
  );
  const metadata = {
    ...(deltabook !== undefined && { deltabook }),
    kernelspec,
    language_info: languageInfo,
  };
  return { ...notebook, cells, metadata };
}

function normalizeCell(cell: Cell, count: number | null): Cell {
  const metadata = Object.fromEntries(
    Object.entries(cell.metadata).filter(([key]) => !passing.includes(key)),
  ) as CellMetadata;
  if (cell.cell_type !== "code") return { ...cell, metadata };
  const outputs = joinStreams(cell.outputs).map((output) =>
    output.output_type === "execute_result" ? { ...output, execution_count: count } : output,
  );
  return { ...cell, metadata, execution_count: count, outputs };
}
