import type { Cell, CodeCell, Notebook, Output } from "../notebooks/notebook.js";
import { isTest, isWritten, markOf } from "./gradedCell.js";

/** What one graded cell of an executed notebook says. */
export interface TestResult {
  /** The cell's name, without "test-". */
  readonly name: string;
  readonly points: number;
  /** What was reached; undefined where only grading can tell. */
  readonly reached: number | undefined;
  /** The first line for the table. */
  readonly word: string;
  /** All that the cell showed; empty where there is nothing to add. */
  readonly details: string;
}

/** What the graded cells of an executed notebook say, in their order. */
export function testResults(executed: Notebook, outside?: string): TestResult[] {
  return executed.cells.flatMap((cell) => {
    if (isWritten(cell)) return [later(cell, "graded by a person")];
    if (!isTest(cell) || cell.cell_type !== "code") return [];
    return [markOf(cell)!.grade_id === outside ? judgedOutside(cell) : result(cell)];
  });
}

function result(cell: CodeCell): TestResult {
  if (/^\s*(\/\/.*\s*)*$/.test(cell.source)) return later(cell, "tested when graded");
  const { grade_id: id, points = 0 } = markOf(cell)!;
  const shown = cell.outputs.map(textOf).filter((text) => text !== "");
  const reached = scoreOf(cell.outputs);
  const details = shown.join("\n");
  const word = firstLine(shown[0] ?? (cell.execution_count === null ? "not run" : "no result"));
  return { name: nameOf(id), points, reached: reached ?? 0, word, details };
}

/** Its visible part is tested here; the points come from elsewhere. */
function judgedOutside(cell: CodeCell): TestResult {
  const here = result(cell);
  return here.reached === here.points
    ? { ...later(cell, "judged outside, when graded") }
    : { ...here, word: `${here.word} (judged outside, when graded)` };
}

function later(cell: Cell, word: string): TestResult {
  const { grade_id: id, points = 0 } = markOf(cell)!;
  return { name: nameOf(id), points, reached: undefined, word, details: "" };
}

function nameOf(id: string): string {
  return id.replace(/^test-/, "");
}

/** The value of the cell's last expression; none where it failed. */
function scoreOf(outputs: readonly Output[]): number | undefined {
  if (outputs.some(({ output_type: type }) => type === "error")) return undefined;
  for (const output of outputs) {
    if (output.output_type !== "execute_result") continue;
    const score = Number(output.data["text/plain"]);
    return Number.isFinite(score) ? score : undefined;
  }
  return undefined;
}

/** The text of an output: what was displayed, or the error. */
function textOf(output: Output): string {
  if (output.output_type === "error") return `✗ ${output.ename}: ${output.evalue}`;
  if (output.output_type !== "display_data") return "";
  const text = output.data["text/plain"];
  return typeof text === "string" ? text : "";
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0];
}
