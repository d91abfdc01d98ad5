import { expect, test } from "vitest";
import { problemText } from "../../../tools/notebooks/problem.js";

test.each([
  [{ file: "a.md" }, "a.md: wrong"],
  [{ file: "a.md", line: 3 }, "a.md, line 3: wrong"],
  [{ file: "a.ipynb", cell: 2 }, "a.ipynb, cell 2: wrong"],
  [{ file: "a.ipynb", cell: 2, id: "sums", line: 1 }, "a.ipynb, cell 2 (sums), line 1: wrong"],
])("problemText names the place %j", (place, text) => {
  expect(problemText({ place, message: "wrong" })).toBe(text);
});
