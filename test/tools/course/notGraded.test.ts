import { expect, test } from "vitest";
import { notGraded } from "../../../tools/course/notGraded.js";
import { temporaryFolder } from "../setup/machine.js";

test("notGraded names those for whom grading failed, and nobody where nothing was handed in", () => {
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

test("notGraded names those whom grading has not come to", () => {
  const folder = temporaryFolder({
    "submitted/ada/ps1/a.ipynb": "",
    "submitted/blaise/ps1/a.ipynb": "",
    "submitted/zoe/ps2/a.ipynb": "",
    "submitted/.note": "",
    "submitted/list.txt": "",
    "autograded/ada/ps1/a.ipynb": "",
  });
  expect(notGraded(folder, "ps1")).toEqual(["blaise"]);
});
