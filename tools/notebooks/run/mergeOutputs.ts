import { hasTag, type Cell, type Notebook } from "../notebook.js";
import { normalizeNotebook } from "../normalizeNotebook.js";

/**
 * The committed notebook with the outputs of its execution. Cells that need the full data keep theirs, unless
 * they were run with it: what a reader sees there does not depend on who ran the lessons last.
 */
export function mergeOutputs(
  committed: Notebook,
  executed: Notebook,
  { fullData }: { fullData: boolean },
): Notebook {
  const cells = committed.cells.map((cell, index): Cell => {
    const run = executed.cells[index];
    if (cell.cell_type !== "code" || run.cell_type !== "code") return cell;
    if (hasTag(cell, "full-data") && !fullData && cell.outputs.length > 0) return cell;
    return { ...cell, execution_count: run.execution_count, outputs: run.outputs };
  });
  return normalizeNotebook({ ...committed, cells });
}
