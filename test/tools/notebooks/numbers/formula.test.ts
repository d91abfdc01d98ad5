import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../tools/notebooks/numbers/formula.js";

describe("evaluate", () => {
  test.each([
    ["0.6 \\cdot 0.4 \\cdot (0.5 \\cdot 0.1 + (-1) \\cdot 0.2)", 0.6 * 0.4 * (0.05 - 0.2)],
    ["2 \\cdot 30 + 30", 90],
    ["6 - 2 - 1", 3],
    ["8000 / 1024", 7.8125],
    ["100{,}480", 100480],
    ["\\frac{1}{2} \\cdot 0.4^2", 0.08],
    ["\\frac{1}{2}(3 - 1)^2", 2],
    ["-0.5^2", -0.25],
    ["2^{-1}", 0.5],
    ["(0.02^2 + 0.5^2) / 4", 0.0626],
    ["\\left( 1 + 2 \\right) \\times 3", 9],
    ["0.3 · 0.5 − 0.1", 0.05],
    ["s(0)", 0.5],
    ["e^{-1}", Math.exp(-1)],
    ["-\\ln 0.1", Math.log(10)],
    ["\\sqrt{2}", Math.SQRT2],
    ["\\tanh(1)", Math.tanh(1)],
  ])("computes %s", (formula, value) => {
    expect(evaluate(formula)).toBeCloseTo(value, 12);
  });

  test.each(["y (1 - y)", "w_1", "", "1 +", "(1", "1 2", "\\sum 3", "1 / 0", "s 3"])(
    "gives no value to %j",
    (formula) => {
      expect(evaluate(formula)).toBeUndefined();
    },
  );
});
