import { expect, test } from "vitest";
import { checkListedMinutes } from "../../../tools/notebooks/checkListedMinutes.js";
import { lesson } from "./makeNotebook.js";
import { page, texts } from "./markdown/makePage.js";

test("checkListedMinutes compares the number beside a link with the lesson's", () => {
  const lessons = [lesson([], { deltabook: { minutes: 25 } })];
  const list = (minutes: string): string[] =>
    texts(
      checkListedMinutes(
        page(`| a | b |\n| - | - |\n| [02](02-forward-pass.ipynb) | ${minutes} |\n| x | 1 |`),
        lessons,
      ),
    );
  expect(list("25")).toEqual([]);
  expect(list("text")).toEqual([]);
  expect(list("30")).toEqual([
    "notebooks/page.md, line 3: 02-forward-pass.ipynb takes 25 minutes, listed are 30",
  ]);
});
