import { describe, expect, test } from "vitest";
import { checkMinutes, lessonMinutes } from "../../../../tools/notebooks/map/minutes.js";
import { noContents } from "../../../../tools/notebooks/map/lessonContents.js";
import type { Cell } from "../../../../tools/notebooks/notebook.js";
import { figure } from "../figures/makeFigure.js";
import { texts } from "../markdown/makePage.js";
import { book, code, lesson, text } from "../makeNotebook.js";
import { contents, mapped } from "./makeLesson.js";

const words = (count: number): Cell => text("word ".repeat(count));
const minutes = (...cells: Cell[]): number => lessonMinutes(book(cells), noContents);

describe("lessonMinutes", () => {
  test("reads 180 words in a minute, and rounds to 5", () => {
    expect(minutes(words(1800))).toBe(10);
    expect(minutes(words(180 * 13))).toBe(15);
    expect(minutes(words(10))).toBe(5);
  });

  test("does not count code, what is folded, comments and addresses", () => {
    const hidden = "word ".repeat(900);
    const source = [
      `\`\`\`ts\n${hidden}\n\`\`\``,
      `<details>\n${hidden}\n</details>`,
      `<!-- ${hidden} -->`,
    ];
    expect(minutes(words(1800), text(source.join("\n\n")))).toBe(10);
  });

  test("gives half a minute to cells and figures, but not to those of exercises and the quiz", () => {
    const cells = Array.from({ length: 20 }, () => code("1;", [figure()]));
    expect(minutes(...cells)).toBe(20);
    const others = cells.map((cell, i) => ({ ...cell, id: `exercise-${i}-stub` }));
    expect(lessonMinutes({ ...book([]), cells: others }, noContents)).toBe(5);
  });

  test("gives four minutes to an exercise and half a minute to a question", () => {
    expect(lessonMinutes(book([words(180)]), contents)).toBe(25);
  });
});

test("checkMinutes compares with the metadata, and knows a limit", () => {
  expect(checkMinutes(mapped([], 25), contents)).toEqual([]);
  expect(texts(checkMinutes(mapped([], 30), contents))).toEqual([
    "notebooks/02-forward-pass.ipynb: expected metadata.deltabook.minutes to be 25, received 30",
  ]);
  const long = lesson([words(180 * 65)], { deltabook: { minutes: 65 } });
  expect(texts(checkMinutes(long, noContents))).toEqual([
    "notebooks/02-forward-pass.ipynb: takes 65 minutes, more than 60",
  ]);
});
