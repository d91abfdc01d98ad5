import { expect, test } from "vitest";
import { checkInstructors } from "../../../tools/notebooks/checkInstructors.js";
import { lesson } from "./makeNotebook.js";
import { page, texts } from "./markdown/makePage.js";

const name = "docs/instructors/02-forward-pass.md";
const notes = page("# 02\n\n## Timing\n\n## Pitfalls\n\n## Answers to expect\n", name);
const list = page("# A\n\n[02 Forward pass](02-forward-pass.md)\n", "docs/instructors/README.md");

test("checkInstructors asks for a page with its sections, and a link to it", () => {
  expect(checkInstructors(lesson([]), [notes, list])).toEqual([]);
  expect(texts(checkInstructors(lesson([]), [list]))).toEqual([
    `${name}: the lesson has no page for instructors`,
  ]);
  expect(
    texts(checkInstructors(lesson([]), [page("# 02\n\n## Timing\n\n## Pitfalls\n", name)])),
  ).toEqual([
    `${name}: expected the section "Answers to expect"`,
    `${name}: docs/instructors/README.md does not link 02-forward-pass.md`,
  ]);
});
