import { expect, test } from "vitest";
import { GradientComparison } from "@deltabook/nn";

const right = { name: "w[0]", mine: 0.5, numerical: 0.5, error: 0 };
const wrong = { name: "w[1]", mine: 1e-9, numerical: -2, error: 1 };

test("GradientComparison is ok if the largest error is within the tolerance", () => {
  const comparison = new GradientComparison([right, { ...wrong, error: 1e-6 }], 1e-6);
  expect([comparison.maxError, comparison.ok]).toEqual([1e-6, true]);
  expect(new GradientComparison([right, wrong], 1e-6).ok).toBe(false);
});

test("GradientComparison prints both gradients of each weight, and marks what differs", () => {
  expect(String(new GradientComparison([right, wrong], 1e-6))).toBe(
    [
      "The gradients DIFFER: relative error at most 1.0e+0, tolerance 1.0e-6",
      "  w[0]: mine 0.500000, numerical 0.500000, error 0",
      "  w[1]: mine 1.00000e-9, numerical -2.000000, error 1.0e+0  <- differs",
    ].join("\n"),
  );
  expect(String(new GradientComparison([right], 1e-6))).toContain("The gradients agree: ");
});
