import type { RawCell, RawNotebook } from "../temporaryCourse.js";

export type Edit = (cell: RawCell, notebook: RawNotebook) => void;

/** The right notebook with one cell changed. */
export function edit(name: string, change: string | Edit): (right: RawNotebook) => RawNotebook {
  return (right) => {
    const cell = find(right, name);
    if (typeof change === "string") cell.source = change;
    else change(cell, right);
    return right;
  };
}

export function find({ cells }: RawNotebook, name: string): RawCell {
  const cell = cells.find(({ metadata }) => metadata.nbgrader?.grade_id === name);
  if (!cell) throw new RangeError(`no cell ${name}`);
  return cell;
}

export function textOf({ source }: RawCell): string {
  return typeof source === "string" ? source : source.join("");
}

/** Puts code before the solution of a cell. */
export function before(name: string, code: string): (right: RawNotebook) => RawNotebook {
  return edit(name, (cell) => (cell.source = `${code}\n${textOf(cell)}`));
}

/** Adds a cell at the end, or the start. */
export function extra(
  code: string,
  where: "first" | "last" = "last",
): (right: RawNotebook) => RawNotebook {
  return (right) => {
    const cell = {
      cell_type: "code",
      metadata: {},
      source: code,
      outputs: [],
      execution_count: null,
    };
    right.cells.splice(where === "first" ? 0 : right.cells.length, 0, cell);
    return right;
  };
}

/** `parameterCount` with this body: no other task uses it, so that 14 points are left without it. */
export function parameterCount(body: string): (right: RawNotebook) => RawNotebook {
  return edit(
    "parameter-count",
    `const parameterCount = (units: readonly number[]): number => {\n${body}\n};`,
  );
}

export const wrongCount = `const parameterCount = (units: readonly number[]): number => units.length;`;
export const rightCount =
  "return units.slice(1).reduce((sum, count, i) => sum + units[i] * count + count, 0);";

export function isTest({ metadata }: RawCell): boolean {
  return metadata.nbgrader?.grade_id.startsWith("test-") ?? false;
}

/** Does the same to all cells, in place. */
export function eachCell(notebook: RawNotebook, change: (cell: RawCell) => void): RawNotebook {
  notebook.cells.forEach(change);
  return notebook;
}

/** Does the same to all cells with tests, in place. */
export function eachTest(notebook: RawNotebook, change: (cell: RawCell) => void): RawNotebook {
  notebook.cells.filter(isTest).forEach(change);
  return notebook;
}
