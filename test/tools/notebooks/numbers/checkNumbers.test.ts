import { describe, expect, test } from "vitest";
import {
  checkNumbers,
  checkPageNumbers,
  hasBoundNumbers,
  sourcesByPath,
} from "../../../../tools/notebooks/numbers/checkNumbers.js";
import { page, texts } from "../markdown/makePage.js";
import { code, lesson, printed, text } from "../makeNotebook.js";

const cell = code("const w = 0.3;\nconsole.log(w, y);", [
  printed("0.3 0.7743802721\naccuracy 0.9215, half 0.5\n"),
]);
const problems = (source: string): string[] => {
  const file = lesson([text(source), cell]);
  return texts(checkNumbers(file, sourcesByPath([file])));
};

describe("checkNumbers", () => {
  test.each([
    "The output is 0.774, more exactly 0.7743802721.",
    "| a |\n| - |\n| 0.774 |",
    "- about 92.15 % and 92.2 % are right",
    "$y = 0.774$ and\n\n$$y = 0.7744$$",
    "The weight 0.3, and 0.5.",
    "$0.6 \\cdot 0.4 = 0.24$, and 0.7 + 0.7 = 1.4 in a text",
    "It is 0.25. <!-- 0.25 = sigmoidDerivative(0) -->",
    "The text says 97.31 %.\n\n<!-- 97.31 % quoted from an introduction -->",
    "Code: `0.123`, and\n\n```text\n0.456\n```",
    "```ts\nconsole.log(0.3 * 0.3); // 0.09\n```\n\nThis is 0.09.",
    "60,000 images, 3 units, in 2026",
    "# A\n\n## References\n\n- about 0.123",
  ])("accepts %j", (source) => {
    expect(problems(source)).toEqual([]);
  });

  test.each([
    [
      "It is 0.775.",
      "0.775 comes from no output, code or equation (nearest: 0.7743802721 in cell 2 (code-2)): " +
        "correct it, or add <!-- 0.775 = expression -->",
    ],
    ["It is -0.774.", "-0.774 comes from no output"],
    ["It is 0.8.", "0.8 comes from no output"],
    ["It is 93 %.", "93 % comes from no output"],
    ["| a |\n| - |\n| 0.123 |", "0.123 comes from no output"],
    ["$y = 0.123$", "0.123 comes from no output"],
    ["There are 1,234 of them.", "1,234 comes from no output"],
    ["```ts\nf(); // about 0.123\n```", "0.123 comes from no output"],
    ["$0.6 \\cdot 0.4 = 0.25$", "wrong arithmetic: 0.6 \\cdot 0.4 is 0.24, not 0.25"],
    ["So 2 · 0.3 = 0.7.", "wrong arithmetic: 2 · 0.3 is 0.6, not 0.7"],
    [
      "It is 0.26. <!-- 0.25 = f(0) -->",
      "<!-- 0.25 = f(0) --> binds 0.25, which the text does not show",
    ],
  ])("refuses %j", (source, message) => {
    const found = problems(source).join("\n");
    expect(found).toContain("notebooks/02-forward-pass.ipynb, cell 1 (text-1)");
    expect(found).toContain(message);
  });

  test("says a number once for each cell", () => {
    expect(problems("It is 0.123, I say 0.123.")).toHaveLength(1);
  });
});

describe("checkPageNumbers", () => {
  const file = lesson([cell]);
  const sources = sourcesByPath([file]);

  test("takes the numbers of a lesson that is linked beside them", () => {
    const linked = "In [lesson 02](02-forward-pass.ipynb) it is 0.774.";
    expect(texts(checkPageNumbers(page(linked), sources))).toEqual([]);
    expect(texts(checkPageNumbers(page(`${linked}\n\nIt is 0.774.`), sources))).toHaveLength(1);
    const table = "| a | b |\n| - | - |\n| [02](02-forward-pass.ipynb) | 0.774 |\n| x | 0.774 |";
    expect(texts(checkPageNumbers(page(table), sources))).toEqual([
      expect.stringContaining("notebooks/page.md, line 4: 0.774"),
    ]);
  });

  test("takes the numbers of its lesson on a page that is named like it", () => {
    const name = "docs/instructors/02-forward-pass.md";
    expect(texts(checkPageNumbers(page("It is 0.774.", name), sources))).toEqual([]);
  });
});

test("hasBoundNumbers leaves pages alone that are generated or not for readers", () => {
  const names = [
    "README.md",
    "docs/a/b.md",
    "notebooks/glossary.md",
    "bench/RESULTS.md",
    "CHANGELOG.md",
  ];
  expect(names.filter((name) => hasBoundNumbers(page("", name)))).toEqual(names.slice(0, 3));
});
