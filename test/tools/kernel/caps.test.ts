import { expect, it } from "vitest";
import { checkShown, cut, cutLines, maxShown } from "../../../tools/kernel/caps";
import { maxCharacters } from "../../../tools/kernel/outputStream";

it("cut keeps a text up to what a cell may print", () => {
  expect(cut("x".repeat(maxCharacters))).toHaveLength(maxCharacters);
  expect(cut("x".repeat(maxCharacters + 1))).toBe(
    `${"x".repeat(maxCharacters)}\n... cut here: a cell may show 1,000,000 characters`,
  );
});

it("cutLines keeps the lines that have room", () => {
  expect(cutLines(["a", "b"])).toEqual(["a", "b"]);
  expect(cutLines(["a", "x".repeat(maxCharacters), "b"])).toEqual([
    "a",
    "... cut here: a cell may show 1,000,000 characters",
  ]);
});

it("checkShown refuses what is too large for a notebook", () => {
  expect(() => {
    checkShown({ data: "x".repeat(100) });
  }).not.toThrow();
  expect(() => {
    checkShown({ data: "x".repeat(maxShown) });
  }).toThrow("Cannot show output: expected at most 20,000,000 characters, received 20,000,011");
});
