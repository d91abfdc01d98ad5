import { all, type Case } from "./case.js";
import { eachTest, edit, extra, isTest, wrongCount } from "./edits.js";

/** Notebooks whose cells were changed that are not the student's. */
export const changed: readonly Case[] = [
  {
    student: "tests-deleted",
    make: (right) => ({ ...right, cells: right.cells.filter((cell) => !isTest(cell)) }),
    score: all,
    verdict: "restored",
    says: /was missing; it was put back/,
  },
  {
    student: "tests-edited",
    make: (_, blank) => eachTest(blank, (cell) => (cell.source = "2")),
    score: 0,
    verdict: "restored",
    says: /had been changed/,
  },
  {
    student: "tests-moved",
    make: (right) => ({
      ...right,
      cells: [...right.cells.filter(isTest), ...right.cells.filter((cell) => !isTest(cell))],
    }),
    score: all,
    verdict: "restored",
    says: /put back in their order/,
  },
  {
    student: "points-edited",
    make: (right) => eachTest(right, ({ metadata }) => (metadata.nbgrader!.points = 100)),
    score: all,
    verdict: "graded",
  },
  {
    student: "tests-tagged",
    make: (_, blank) =>
      eachTest(blank, ({ metadata }) => (metadata.tags = ["skip-execution", "raises-exception"])),
    score: 0,
    verdict: "graded",
  },
  {
    student: "cell-repeated",
    make: edit("parameter-count", (cell, notebook) => {
      notebook.cells.push({ ...cell, source: wrongCount });
    }),
    score: all,
    verdict: "graded",
  },
  { student: "hidden-marks", make: extra("// BEGIN HIDDEN TESTS"), score: all, verdict: "graded" },
  {
    student: "script-in-text",
    make: (right) => ({
      ...right,
      cells: [
        ...right.cells,
        {
          cell_type: "markdown",
          metadata: {},
          source: "<script>alert('grader')</script><img src=x onerror=alert('grader')>",
        },
      ],
    }),
    score: all,
    verdict: "graded",
    silent: /<script>alert\('grader|<img src="?x"? onerror/,
  },
];
