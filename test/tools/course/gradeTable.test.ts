import { expect, test } from "vitest";
import type { Graded } from "../../../tools/course/gradeEvents.js";
import { gradeTable, progressLine } from "../../../tools/course/gradeTable.js";

const ada: Graded = {
  ...{ student: "ada", notebook: "forward-pass", score: 10.666, max_score: 20, manual: true },
  ...{ verdict: "graded", reasons: [], seconds: 3.14, fresh: true },
};
const blaise: Graded = {
  ...ada,
  student: "blaise",
  manual: false,
  verdict: "time limit",
  fresh: false,
};

test("gradeTable has a line for each student, and counts what needs somebody's eyes", () => {
  expect(gradeTable([blaise, ada])).toBe(
    `student  notebook      score  max  verdict                 seconds
ada      forward-pass  10.67   20  graded, answer to read      3.1
blaise   forward-pass  10.67   20  time limit                  3.1

2 graded, 1 of them before, 1 unusual, 1 with an answer to read`,
  );
});

test("neither shows a score where grading itself failed", () => {
  const failed = { ...ada, score: null, max_score: null, manual: false, verdict: "not graded" };
  expect(gradeTable([failed]).split("\n")[1]).toBe(
    "ada      forward-pass   none  none  not graded      3.1",
  );
  expect(progressLine(failed, 2, 2)).toBe("[2/2] ada forward-pass: not graded");
});

test("progressLine says how far it is, and what was graded before", () => {
  expect(progressLine(ada, 1, 2)).toBe("[1/2] ada forward-pass: 10.67 of 20, graded, 3.1 s");
  expect(progressLine(blaise, 2, 2)).toBe(
    "[2/2] blaise forward-pass: 10.67 of 20, time limit, graded before",
  );
});
