import { expect, test } from "vitest";
import { checkTable } from "../../../tools/course/checkTable";
import { testResults } from "../../../tools/course/testResults";
import type { Cell, Notebook, Output } from "../../../tools/notebooks/notebook";

function testCell(
  name: string,
  points: number,
  outputs: readonly Output[],
  source = "assess();",
): Cell {
  const nbgrader = { grade_id: name, grade: true, solution: false, locked: true, points };
  return {
    cell_type: "code",
    id: name,
    metadata: { nbgrader },
    source,
    execution_count: 1,
    outputs,
  };
}

const shown = (text: string): Output => ({
  output_type: "display_data",
  data: { "text/plain": text },
  metadata: {},
});
const value = (text: string): Output => ({
  output_type: "execute_result",
  data: { "text/plain": text },
  metadata: {},
});
const written = { grade_id: "answer", grade: true, solution: true, locked: false, points: 4 };
const executed: Notebook = {
  cells: [
    testCell("test-a", 2, [shown("✓ Passed: a\n2 of 2"), value("2")]),
    testCell("test-b", 3, [shown("✗ Partly: b\n- ✗ b(1) gave 2"), value("1.5")]),
    testCell("test-c", 1, [
      { output_type: "error", ename: "TypeError", evalue: "no", traceback: [] },
      value("1"),
    ]),
    testCell("test-c-hidden", 2, [], "// More tests run later."),
    testCell("test-d", 6, [shown("✓ Passed: d"), value("6")]),
    { cell_type: "markdown", id: "answer", metadata: { nbgrader: written }, source: "text" },
  ],
  ...{ metadata: {}, nbformat: 4, nbformat_minor: 5 },
};

test("checkTable says for each test what it gives, and what is open", () => {
  expect(checkTable(testResults(executed, "test-d"))).toBe(
    [
      "test      points  of  what it says",
      "a              2   2  ✓ Passed: a",
      "b            1.5   3  ✗ Partly: b",
      "c              0   1  ✗ TypeError: no",
      "c-hidden       ?   2  tested when graded",
      "d              ?   6  judged outside, when graded",
      "answer         ?   4  graded by a person",
      "",
      "3.5 of 6 points in the tests that you see; 12 more are given when your work is graded.",
      "",
      "✗ Partly: b\n- ✗ b(1) gave 2",
      "",
      "✗ TypeError: no",
    ].join("\n"),
  );
});
