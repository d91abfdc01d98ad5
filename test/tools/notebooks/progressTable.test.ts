import { expect, test } from "vitest";
import { progressTable } from "../../../tools/notebooks/progressTable";

test("progressTable has a line for each lesson, and one for the functions that were checked", () => {
  const lines = progressTable({
    "05.1": { tries: 3, done: false },
    "05.4": { tries: 1, done: true },
    weightStep: { tries: 2, done: true },
    softmax: { tries: 1, done: false },
  }).split("\n");
  expect(lines[0]).toMatch(/^lesson +1 +2 +3 +4 +5 .*done$/);
  expect(lines.find((line) => line.startsWith("05"))).toMatch(
    /^05 +✗ 3 +· +✓ 2 +✓ 1 +·.* 2 of \d$/,
  );
  expect(lines.at(-2)).toBe("functions: weightStep ✓ 2, softmax ✗ 1");
  expect(lines.at(-1)).toBe("✓ right, ✗ not yet (and how often it was tried), · not tried");
});

test("progressTable has no line of functions where none was checked", () => {
  expect(progressTable({})).not.toContain("functions");
});
