import type { NotebookFile } from "../files.js";
import { hasTag, type CodeCell, type Notebook } from "../notebook.js";
import type { Problem } from "../problem.js";
import { comparable } from "./comparable.js";

/** Longest piece of a line that is shown. */
const maxLength = 300;

/**
 * Where the outputs of an execution are not the committed ones: text and numbers exactly, durations excepted.
 * In cells tagged `times` only the shape counts; cells tagged `full-data` are left out unless `fullData`.
 */
export function compareOutputs(
  committed: NotebookFile,
  executed: Notebook,
  { fullData = false }: { fullData?: boolean } = {},
): Problem[] {
  return committed.notebook.cells.flatMap((cell, index) => {
    const run = executed.cells[index];
    if (cell.cell_type !== "code" || run.cell_type !== "code") return [];
    if (hasTag(cell, "full-data") && !fullData) return [];
    const message = difference(cell, run);
    return message === undefined
      ? []
      : [{ place: { file: committed.name, cell: index + 1, id: cell.id }, message }];
  });
}

function difference(committed: CodeCell, executed: CodeCell): string | undefined {
  const shapeOnly = hasTag(committed, "times");
  const expected = comparable(committed.outputs, { shapeOnly });
  const received = comparable(executed.outputs, { shapeOnly });
  const length = Math.max(expected.length, received.length);
  for (let line = 0; line < length; line++) {
    if (expected[line] === received[line]) continue;
    const [first, second] = aroundDifference(expected[line], received[line]);
    return `the output differs from the committed one\n  expected: ${first}\n  received: ${second}`;
  }
  return undefined;
}

/** Two texts, long ones cut to where they differ. */
function aroundDifference(...texts: [string | undefined, string | undefined]): [string, string] {
  const [a, b] = texts.map((text) => text ?? "(nothing)");
  let same = 0;
  while (a[same] === b[same] && same < a.length) same++;
  const from = Math.max(a.length, b.length) > maxLength ? Math.max(0, same - 60) : 0;
  const shown = (text: string): string =>
    `${from > 0 ? "... " : ""}${text.slice(from, from + maxLength)}`;
  return [shown(a), shown(b)];
}
