import type { NotebookFile } from "../notebooks/files.js";
import type { Cell } from "../notebooks/notebook.js";
import type { Problem } from "../notebooks/problem.js";
import { isHiddenTest, isSolution, isTest, isWritten, markOf } from "./gradedCell.js";
import { hasRegion } from "./regions.js";

/** What the metadata of an assignment say: `deltabook.points` of its tests, and of its written answers. */
interface Points {
  readonly auto: number;
  readonly manual: number;
}

/** What is wrong with an assignment's source, beside its words and its code. */
export function checkSource({ name, notebook }: NotebookFile): Problem[] {
  const ofCells = notebook.cells.flatMap((cell, index) =>
    [...markMessages(cell), ...regionMessages(cell), ...testMessages(cell)].map((message) => ({
      place: { file: name, cell: index + 1, id: cell.id },
      message,
    })),
  );
  const { points, minutes } = Object(notebook.metadata.deltabook) as {
    points?: Points;
    minutes?: number;
  };
  const messages = [
    ...pointsMessages(notebook.cells, points),
    ...textMessages(notebook.cells, minutes),
  ];
  return [...ofCells, ...messages.map((message) => ({ place: { file: name }, message }))];
}

/** nbgrader's metadata, version 3. */
function markMessages(cell: Cell): string[] {
  const mark = markOf(cell);
  if (!mark) return [];
  const messages = [];
  if (mark.schema_version !== 3) messages.push("expected nbgrader's metadata in version 3");
  if (mark.grade_id !== cell.id) messages.push("expected grade_id to be the cell's id");
  if (mark.grade !== mark.points! > 0) messages.push("expected points exactly where it is graded");
  if (mark.locked === mark.solution) messages.push("expected either locked or solution");
  return messages;
}

/** nbgrader replaces a region by a line; it must be the body of a function, so that this line fits. */
function regionMessages(cell: Cell): string[] {
  const messages = [];
  const isCode = cell.cell_type === "code";
  if (hasRegion(cell.source, "SOLUTION") !== (isCode && isSolution(cell)))
    messages.push("expected a region SOLUTION exactly in cells of code for solutions");
  if (/^\/\/ BEGIN SOLUTION/m.test(cell.source))
    messages.push("expected the region SOLUTION inside of a function");
  if (hasRegion(cell.source, "HIDDEN TESTS") && !isTest(cell))
    messages.push("expected the region HIDDEN TESTS in a test");
  return messages;
}

/** Visible and hidden tests are cells of their own, and each ends with what it is worth. */
function testMessages(cell: Cell): string[] {
  if (!isTest(cell)) return [];
  const { points, grade_id: id } = markOf(cell)!;
  const messages = [];
  if (!/^(?!.*^assess\(.*^assess\().*^assess\(/ms.test(cell.source))
    messages.push("expected one call of assess");
  if (!cell.source.includes(`points: ${points}`)) messages.push(`expected points: ${points}`);
  if (isHiddenTest(cell) && !id.endsWith("-hidden"))
    messages.push('expected "-hidden" at the end of a hidden test\'s name');
  if (
    isHiddenTest(cell) &&
    !/^\/\/ [^\n]*\n\/\/ BEGIN HIDDEN TESTS\n.*\n\/\/ END HIDDEN TESTS$/s.test(cell.source)
  )
    messages.push("expected one comment, and below it nothing but the hidden tests");
  return messages;
}

function pointsMessages(cells: readonly Cell[], stated?: Points): string[] {
  const sum = (kind: (cell: Cell) => boolean): number =>
    cells.filter(kind).reduce((total, cell) => total + markOf(cell)!.points!, 0);
  const found = { auto: sum(isTest), manual: sum(isWritten) };
  if (stated?.auto === found.auto && stated.manual === found.manual) return [];
  return [`expected metadata.deltabook.points to be ${JSON.stringify(found)}`];
}

function textMessages(cells: readonly Cell[], minutes?: number): string[] {
  const text = cells.map(({ source }) => source).join("\n");
  const messages = [];
  if (!text.includes(`Estimated time: ${minutes} minutes.`))
    messages.push('expected "Estimated time: ..." with metadata.deltabook.minutes');
  if (!text.includes("## Honour line")) messages.push("expected a section Honour line");
  if (cells.filter(isWritten).length !== 1) messages.push("expected one written answer");
  if (!/^\| points \|/m.test(text)) messages.push("expected a rubric: a table of points");
  return messages;
}
