import { describe, expect, test } from "vitest";
import { hasRegion, replaceRegions, withoutMarks } from "../../../tools/course/regions";
import { solutionVersion, studentVersion } from "../../../tools/course/versions";
import type { Cell, Notebook } from "../../../tools/notebooks/notebook";

const solution = "const f = () => {\n  // BEGIN SOLUTION\n  return 1;\n  // END SOLUTION\n};";
const hidden = "// Later.\n// BEGIN HIDDEN TESTS\nassess(f, [], {});\n// END HIDDEN TESTS";

describe("replaceRegions", () => {
  test("puts a line in the place of a region, indented as it was", () => {
    const stub = "const f = () => {\n  return todo();\n};";
    expect(replaceRegions(solution, "SOLUTION", "return todo();")).toBe(stub);
    expect(replaceRegions(hidden, "HIDDEN TESTS")).toBe("// Later.");
    expect(hasRegion(hidden, "HIDDEN TESTS")).toBe(true);
    expect(withoutMarks(solution)).toBe("const f = () => {\n  return 1;\n};");
  });

  test.each([
    ["// BEGIN SOLUTION", "has no end"],
    ["// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION", "begins within another"],
  ])("refuses %j", (text, why) => {
    expect(() => replaceRegions(text, "SOLUTION")).toThrow(`a region of SOLUTION ${why}`);
  });
});

function cell(type: "code" | "markdown", source: string, mark?: object): Cell {
  const base = { id: "a", metadata: mark ? { nbgrader: mark } : {}, source };
  return type === "code"
    ? { ...base, cell_type: "code", execution_count: 3, outputs: [] }
    : { ...base, cell_type: "markdown" };
}

const graded = { grade: true, solution: false };
const notebook: Notebook = {
  cells: [
    cell("markdown", "Task"),
    cell("code", solution, { grade: false, solution: true }),
    cell("code", hidden, graded),
    cell("markdown", "The model answer.", { grade: true, solution: true }),
  ],
  ...{ metadata: {}, nbformat: 4, nbformat_minor: 5 },
};

test("studentVersion has neither solutions nor hidden tests", () => {
  expect(studentVersion(notebook).cells.map(({ source }) => source)).toEqual([
    "Task",
    "const f = () => {\n  return todo();\n};",
    "// Later.",
    "Your answer here.",
  ]);
});

test("solutionVersion has all, without the marks, and no outputs", () => {
  const { cells } = solutionVersion(notebook);
  expect(cells.map(({ source }) => source)).toEqual([
    "Task",
    "const f = () => {\n  return 1;\n};",
    "// Later.\nassess(f, [], {});",
    "The model answer.",
  ]);
  expect(cells[1]).toMatchObject({ execution_count: null, outputs: [] });
});
