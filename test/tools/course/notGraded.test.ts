import { expect, test } from "vitest";
import { notGraded } from "../../../tools/course/notGraded.js";
import { temporaryFolder } from "../setup/machine.js";

test("notGraded names those for whom grading failed, and nobody where nothing was graded", () => {
  const folder = temporaryFolder({
    ".grading/ps1/zoe/a.json": '{"verdict": "not graded"}',
    ".grading/ps1/ada/a.json": '{"verdict": "graded"}',
    ".grading/ps1/ada/b.json": '{"verdict": "not graded"}',
    ".grading/ps1/blaise/a.json": '{"verdict": "time limit"}',
    ".grading/ps1/blaise/.a.json.12": "half",
    ".grading/lock": "",
  });
  expect(notGraded(folder, "ps1")).toEqual(["ada", "zoe"]);
  expect(notGraded(folder, "ps2")).toEqual([]);
});
