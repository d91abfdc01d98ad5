import { expect, test } from "vitest";
import {
  extendNotebook,
  judged,
  originalEvent,
} from "../../../../tools/notebooks/run/extendNotebook.js";
import { code, lesson, printed, text } from "../makeNotebook.js";

const file = lesson([text("# A"), code("1;"), text("B"), code("2;")]);
const extras = [0, 2, 2].map((after, i) => ({
  after,
  code: `extra ${i}`,
  judge: (outputs: readonly unknown[]) => [{ place: { file: "a" }, message: `${outputs.length}` }],
}));
const extended = extendNotebook(file, extras);
const { cells } = extended.notebook;

test("extendNotebook puts cells below those that they belong to", () => {
  expect(cells.map(({ source }) => source)).toEqual([
    "# A",
    "extra 0",
    "1;",
    "B",
    "extra 1",
    "extra 2",
    "2;",
  ]);
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
});

test("judged gives the notebook back, and what the extra cells found", () => {
  const outputs = (source: string): number => (source === "extra 1" ? 2 : 1);
  const executed = cells.map((cell) =>
    cell.cell_type === "code"
      ? { ...cell, outputs: Array.from({ length: outputs(cell.source) }, () => printed("x")) }
      : cell,
  );
  const result = judged(extended, { ...extended.notebook, cells: executed });
  expect(result.executed.cells.map(({ id }) => id)).toEqual(
    file.notebook.cells.map(({ id }) => id),
  );
  expect(result.problems.map(({ message }) => message)).toEqual(["1", "2", "1"]);
});

test("originalEvent counts the notebook's own cells", () => {
  const started = (cell: number): unknown => originalEvent({ event: "started", cell }, extended);
  expect([2, 6].map(started)).toEqual([
    { event: "started", cell: 1 },
    { event: "started", cell: 3 },
  ]);
  expect(started(4)).toBeUndefined();
  const failure = { ename: "Timeout", evalue: "", traceback: [] };
  expect(originalEvent({ event: "failed", cell: 5, ...failure }, extended)).toMatchObject({
    cell: 2,
  });
  expect(originalEvent({ event: "failed", cell: null, ...failure }, extended)).toMatchObject({
    cell: null,
  });
  expect(originalEvent({ event: "ready" }, extended)).toEqual({ event: "ready" });
});
