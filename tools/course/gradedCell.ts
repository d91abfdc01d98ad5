import type { Cell } from "../notebooks/notebook.js";
import { hasRegion } from "./regions.js";

/** What nbgrader keeps about a cell, in its metadata. */
export interface CellMark {
  readonly grade_id: string;
  readonly grade: boolean;
  readonly solution: boolean;
  readonly locked: boolean;
  readonly task?: boolean;
  readonly points?: number;
  readonly schema_version: number;
}

/** What nbgrader keeps about the cell; undefined for a cell that it does not know. */
export function markOf(cell: Cell): CellMark | undefined {
  return cell.metadata.nbgrader as CellMark | undefined;
}

/** A cell that students fill in: code, or a written answer. */
export function isSolution(cell: Cell): boolean {
  return markOf(cell)?.solution ?? false;
}

/** A cell whose value is its score. */
export function isTest(cell: Cell): boolean {
  const mark = markOf(cell);
  return (mark?.grade ?? false) && !mark!.solution;
}

/** A test of which students see nothing. */
export function isHiddenTest(cell: Cell): boolean {
  return isTest(cell) && hasRegion(cell.source, "HIDDEN TESTS");
}

/** An answer that a person grades. */
export function isWritten(cell: Cell): boolean {
  const mark = markOf(cell);
  return (mark?.grade ?? false) && mark!.solution;
}
