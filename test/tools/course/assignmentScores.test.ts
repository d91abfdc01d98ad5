import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAssignments, type Assignment } from "../../../tools/course/assignments";
import { isHiddenTest, isTest, markOf } from "../../../tools/course/gradedCell";
import { solutionVersion, studentVersion } from "../../../tools/course/versions";
import type { Notebook } from "../../../tools/notebooks/notebook";
import { temporaryFolder } from "../../platform/temporaryFolder";
import { runCells } from "./runCells";
import { wrongSolutions } from "./wrongSolutions";

const assignments = await readAssignments();
const byName = assignments.map((assignment) => [assignment.name, assignment] as const);
const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
});

describe.each(byName)("%s", (name, assignment) => {
  beforeEach(() => {
    for (const other of assignment.others)
      copyFileSync(join(assignment.folder, other), join(folder, other));
  });

  const { notebook } = assignment.file;

  test("gives all points to its solution", { timeout: 60_000 }, async () => {
    const { scores, cards } = await runCells(solutionVersion(notebook));
    const partly = cards.filter((card) => !card.startsWith("✓"));
    expect({ scores, partly }).toEqual({ scores: pointsOf(assignment), partly: [] });
  });

  test("gives nothing to the notebook as it is handed out", { timeout: 60_000 }, async () => {
    const { scores } = await runCells(unsolved(notebook));
    const reached = Object.values(scores).filter((score) => typeof score === "number");
    expect(reached.filter((score) => score !== 0)).toEqual([]);
  });

  test.each(wrongSolutions.filter((one) => one.assignment === name))(
    "gives a part to $cell that $mistake",
    { timeout: 60_000 },
    async ({ cell, code, expected }) => {
      const cells = notebook.cells.map((one) => (one.id === cell ? { ...one, source: code } : one));
      const { scores } = await runCells(solutionVersion({ ...notebook, cells }));
      expect(scores).toEqual({ ...pointsOf(assignment), ...expected });
    },
  );
});

/** The notebook without solutions, but with the hidden tests: what is graded where nobody wrote anything. */
function unsolved(notebook: Notebook): Notebook {
  const student = studentVersion(notebook);
  const cells = student.cells.map((cell, i) => {
    const source = notebook.cells[i];
    return isHiddenTest(source) ? source : cell;
  });
  return solutionVersion({ ...student, cells });
}

function pointsOf({ file }: Assignment): Record<string, number> {
  const tests = file.notebook.cells.filter(isTest).map((cell) => markOf(cell)!);
  return Object.fromEntries(tests.map(({ grade_id: id, points }) => [id, points!]));
}
