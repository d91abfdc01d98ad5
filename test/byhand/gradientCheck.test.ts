import { expect, test } from "vitest";
import { GradientCheck, type ArrayCheck } from "@deltabook/nn";

function array(error: number): ArrayCheck {
  const worst = { index: 3, analytic: 0.5, numerical: -0.25 };
  return { name: "layer 1 kernel", weights: 400, checked: 200, error, worst };
}

test("GradientCheck is ok if the largest error is within the tolerance", () => {
  const check = new GradientCheck([array(0.0001), array(0.001)], 0.001);
  expect([check.maxError, check.ok]).toEqual([0.001, true]);
  expect(new GradientCheck([array(0.0001), array(0.002)], 0.001).ok).toBe(false);
  expect(new GradientCheck([array(NaN), array(0)], 0.001).ok).toBe(false);
});

test("GradientCheck prints what was tried, and the worst weight of an array that is wrong", () => {
  expect(String(new GradientCheck([array(0), array(0.75)], 0.001))).toBe(
    [
      "Gradients are WRONG: relative error at most 7.5e-1, tolerance 1.0e-3",
      "  layer 1 kernel: 200 of 400 weights tried, error 0",
      "  layer 1 kernel: 200 of 400 weights tried, error 7.5e-1; " +
        "weight 3: backpropagation 5.0e-1, finite difference -2.5e-1",
    ].join("\n"),
  );
});
