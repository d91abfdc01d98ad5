import { expect, test } from "vitest";
import { l2, numericalGradient } from "@deltabook/nn";

const weights = [1.5, -2, 0.25];

test("l2 costs what its formula says", () => {
  expect(l2(0.5).penalty(weights)).toBe(0.5 * (1.5 ** 2 + 2 ** 2 + 0.25 ** 2));
  expect(l2().config).toEqual({ l2: 0.01 });
});

test("l2 adds the slope of its penalty to the gradient", () => {
  const regularizer = l2(0.5);
  const gradient = Float32Array.of(10, 20, 30);
  regularizer.addGradient(Float32Array.from(weights), gradient);
  const slopes = numericalGradient((w) => regularizer.penalty(w), weights);
  slopes.forEach((slope, i) => {
    expect(gradient[i]).toBeCloseTo(10 * (i + 1) + slope, 5);
  });
});

test("l2 leaves the gradient of a weight that is 0", () => {
  const gradient = Float32Array.of(3);
  l2(0.5).addGradient(Float32Array.of(0), gradient);
  expect(gradient[0]).toBe(3);
});

test("l2 refuses a strength that is not positive", () => {
  expect(() => l2(0)).toThrow(
    new RangeError("Cannot make l2: its strength must be a positive number, received 0"),
  );
});
