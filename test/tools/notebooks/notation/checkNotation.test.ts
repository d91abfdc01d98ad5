import { describe, expect, test } from "vitest";
import { checkNotation, checkUse } from "../../../../tools/notebooks/notation/checkNotation.js";
import { texts } from "../markdown/makePage.js";
import { lesson, text } from "../makeNotebook.js";
import { notation } from "./makeNotation.js";

const problems = (source: string): string[] =>
  texts(checkNotation(lesson([text(source)]), notation));

describe("checkNotation", () => {
  test.each([
    "$x w_{ij}$ and $-(t - y)$",
    "$$E = \\frac{1}{2} (t - y)^2$$",
    "$(t_j - y_j)^2$",
    "$y - t$ <!-- a mistake on purpose -->",
  ])("accepts %j", (source) => {
    expect(problems(source)).toEqual([]);
  });

  test.each([
    ["$\\eta$", "the symbol \\eta is not in notation.md"],
    ["$\\delta$", "the symbol \\delta is said to come first in lesson 05"],
    ["$x\\,(y-t)$", '"y - t": notation.md says how t is used instead'],
    ["$y_j - t_j$", '"y - t": notation.md says how t is used instead'],
    ["$$w_{ji} x$$", '"w_{ji}": notation.md says how w is used instead'],
    ["$E = (t - y)^2$", '"E = (t - y)^2": notation.md says how t is used instead'],
  ])("refuses %j", (source, message) => {
    expect(problems(source)).toEqual([
      expect.stringContaining(
        `notebooks/02-forward-pass.ipynb, cell 1 (text-1), line 1: ${message}`,
      ),
    ]);
  });

  test("names an unknown symbol once", () => {
    expect(problems("$\\eta$ and $\\eta$")).toHaveLength(1);
  });
});

test("checkUse names symbols that their lesson does not use", () => {
  const file = lesson([text("$w_{ij} t y E$")]);
  const others = notation.filter(({ lesson: number }) => number === "02");
  expect(checkUse(others, [file])).toEqual([]);
  expect(texts(checkUse(notation, [file]))).toEqual([
    "notebooks/notation.md, line 5: lesson 01 does not use x",
    "notebooks/notation.md, line 11: lesson 05 does not use \\delta",
  ]);
});
