import { expect, test } from "vitest";
import * as edits from "../../../../site/src/page/model/edits";
import { aNotebook, codeCell } from "../aNotebook";

const ids = ({ cells }: { cells: readonly { id: string }[] }): string[] =>
  cells.map(({ id }) => id);

test("withSource changes the text of one cell, and leaves the notebook that it was given alone", () => {
  const before = aNotebook();
  const after = edits.withSource(before, "one", "1 + 1");
  expect(after.cells.map(({ source }) => source)).toEqual(["# Title", "1 + 1", "// two"]);
  expect(before).toEqual(aNotebook());
});

test("withRun puts outputs and the number of the run under a code cell", () => {
  const outputs = [{ output_type: "stream", name: "stdout", text: "2\n" }] as const;
  const after = edits.withRun(aNotebook(), "two", { outputs, count: 3 });
  expect(after.cells[2]).toMatchObject({ outputs, execution_count: 3 });
  expect(edits.withRun(aNotebook(), "title", { outputs, count: 3 })).toEqual(aNotebook());
});

test("withoutCell and withCellAt take a cell out and put it back", () => {
  const without = edits.withoutCell(aNotebook(), "one");
  expect(ids(without)).toEqual(["title", "two"]);
  expect(edits.withCellAt(without, 1, codeCell("one"))).toEqual(aNotebook());
});

test("withReplaced takes another cell of the same id", () => {
  const after = edits.withReplaced(aNotebook(), codeCell("one", "new"));
  expect(edits.cellOf(after, "one")).toEqual(codeCell("one", "new"));
});

test("newCodeCell has an id of 8 hexadecimal digits that no other cell has", () => {
  const cell = edits.newCodeCell(aNotebook());
  expect(cell).toEqual({ ...codeCell("", ""), id: cell.id });
  expect(cell.id).toMatch(/^[0-9a-f]{8}$/);
});

test("newId goes on until it finds an id that is not taken", () => {
  const asked: string[] = [];
  const taken = { has: (id: string) => asked.push(id) < 3 } as unknown as ReadonlySet<string>;
  expect(edits.newId(taken)).toBe(asked[2]);
});

test("cellOf and codeCells find cells", () => {
  expect(edits.cellOf(aNotebook(), "none")).toBeUndefined();
  expect(edits.codeCells(aNotebook()).map(({ id }) => id)).toEqual(["one", "two"]);
});
