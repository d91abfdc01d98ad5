import { expect, test } from "vitest";
import { drawTable } from "../../../site/src/runner/table";

test("drawTable has a column for each property, and one for values", () => {
  expect(drawTable([{ a: 1, b: "x" }, 5, { b: null }])).toBe(
    [
      "┌─────────┬───┬──────┬────────┐",
      "│ (index) │ a │ b    │ Values │",
      "├─────────┼───┼──────┼────────┤",
      "│ 0       │ 1 │ 'x'  │        │",
      "│ 1       │   │      │ 5      │",
      "│ 2       │   │ null │        │",
      "└─────────┴───┴──────┴────────┘",
    ].join("\n"),
  );
});

test("drawTable shows the columns that are asked for, and the entries of a map", () => {
  const lines = drawTable(new Map([["k", { a: 1, b: 2 }]]), ["b"]).split("\n");
  expect(lines[1]).toBe("│ (index) │ b │");
  expect(lines[3]).toBe("│ 'k'     │ 2 │");
});
