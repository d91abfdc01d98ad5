import { describe, expect, it } from "vitest";
import { didYouMean } from "../../lib/src/checks";

const known = ["linear", "relu", "meanSquaredError", "binaryCrossentropy"];

describe("didYouMean", () => {
  it.each([
    ["relo", "relu"],
    ["ReLU", "relu"],
    ["liner", "linear"],
    ["mean_squared_error", "meanSquaredError"],
    ["binary-cross-entropy", "binaryCrossentropy"],
  ])("finds what %s stands for", (word, meant) => {
    expect(didYouMean(word, known)).toBe(` (did you mean "${meant}"?)`);
  });

  it("names the first of two that are as near", () => {
    expect(didYouMean("bat", ["cat", "rat"])).toBe(' (did you mean "cat"?)');
  });

  it.each(["banana", "", "x", "x".repeat(10_000)])("is empty where nothing is near", (word) => {
    expect(didYouMean(word, known)).toBe("");
  });
});
