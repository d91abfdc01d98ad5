import { expect, test } from "vitest";
import { missingCells } from "../../../../site/src/page/model/missingCells";
import { newCodeCell, withCellAt, withoutCell } from "../../../../site/src/page/model/edits";
import type { Notebook } from "../../../../tools/notebooks/notebook";
import { aNotebook } from "../aNotebook";

const lesson = aNotebook();
const without = (...ids: string[]): Notebook => ids.reduce(withoutCell, lesson);
const gaps = (notebook: Notebook): unknown =>
  missingCells(notebook, lesson).map(({ after, cells }) => [after, cells.map(({ id }) => id)]);

test("missingCells finds nothing where all cells are there, whatever else is", () => {
  expect(gaps(lesson)).toEqual([]);
  expect(gaps(withCellAt(lesson, 1, newCodeCell(lesson)))).toEqual([]);
});

test("missingCells finds each gap, and its place", () => {
  expect(gaps(without("two"))).toEqual([["one", ["two"]]]);
  expect(gaps(without("one", "two"))).toEqual([["title", ["one", "two"]]]);
  expect(gaps(without("title", "two"))).toEqual([
    [undefined, ["title"]],
    ["one", ["two"]],
  ]);
});

test("missingCells takes a notebook that has no cell of the lesson for another one", () => {
  expect(gaps(without("title", "one", "two"))).toEqual([]);
});
