import { describe, expect, test } from "vitest";
import {
  isFromEquation,
  plainEquations,
  wrongEquations,
} from "../../../../tools/notebooks/numbers/equations.js";
import { computedNumbers } from "../../../../tools/notebooks/numbers/findNumbers.js";

const chain =
  "0.6 \\cdot 0.4 \\cdot (0.5 \\cdot 0.1 + (-1) \\cdot 0.2) = 0.24 \\cdot (-0.15) = -0.036";

describe("wrongEquations", () => {
  test.each([
    chain,
    "e^{-1} = 0.3679",
    "\\frac{1}{3} \\approx 0.33",
    "0.3333 = \\frac{1}{3}",
    "y (1 - y) = 1.235 \\cdot (-0.235)",
    "w = 1 \\quad b = 2",
    "h = s(1.3) = 0.786",
    "2 + 2 = 4, \\quad 3 + 3 = 6",
  ])("finds nothing in %s", (formula) => {
    expect(wrongEquations(formula)).toEqual([]);
  });

  test.each([
    [chain.replace("-0.036", "-0.035"), "0.24 \\cdot (-0.15) is -0.036, not -0.035"],
    [chain.replace("-0.036", "0.036"), "0.24 \\cdot (-0.15) is -0.036, not 0.036"],
    ["e^{-1} = 0.3678", "e^{-1} is 0.3678794412, not 0.3678"],
    ["2 + 2 = 5 - 2", "2 + 2 is 4, not 5 - 2"],
  ])("finds the mistake in %s", (formula, message) => {
    expect(wrongEquations(formula)).toEqual([message]);
  });
});

describe("isFromEquation", () => {
  const bound = (formula: string): string[] =>
    computedNumbers(formula)
      .filter((number) => isFromEquation(formula, number))
      .map(({ text }) => text);

  test("takes all sides but the first, and there numbers of few digits", () => {
    expect(bound(chain)).toEqual(["0.6", "0.4", "0.5", "0.1", "0.2", "0.24", "-0.15", "-0.036"]);
    expect(bound("0.731 \\cdot 0.3 = 0.2193")).toEqual(["0.3", "0.2193"]);
  });

  test("takes a first side that is one number, but no side that stands alone", () => {
    expect(bound("0.2193 = 0.731 \\cdot 0.3")).toEqual(["0.2193", "0.731", "0.3"]);
    expect(bound("y = 1.235")).toEqual([]);
    expect(bound("1.235 \\cdot 2")).toEqual([]);
  });
});

test("plainEquations finds equations in a text", () => {
  const text = "So 0.3 · 0.5 = 0.15, and y = 2.";
  expect(plainEquations(text).map((found) => [found.text.trim(), found.from])).toEqual([
    ["0.3 · 0.5 = 0.15", 3],
  ]);
});
