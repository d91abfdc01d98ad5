import { expect, test } from "vitest";
import { symbolsOf } from "../../../../tools/notebooks/notation/symbols.js";

test.each([
  [
    "\\delta_i = h_i (1 - h_i) \\sum_j w_{ij} \\, \\delta_j",
    ["\\delta", "i", "h", "\\sum", "j", "w"],
  ],
  ["s'(z) = \\frac{1}{1 + e^{-z}}", ["s'", "z", "e"]],
  ["X W \\cdot V", ["x", "w", "v"]],
  ["\\text{parameters of a layer} = 3", []],
  ["\\text{relu}(z) = \\max(0, z)", ["\\text{relu}", "z", "\\max"]],
  ["\\begin{cases} 1 & z > 0 \\\\ 0 & z \\le 0 \\end{cases}", ["z"]],
  ["\\begin{array}{rcl} a \\end{array}", ["a"]],
  ["2 + 2 = 4", []],
])("symbolsOf finds the symbols of %s", (formula, symbols) => {
  expect(symbolsOf(formula)).toEqual(symbols);
});
