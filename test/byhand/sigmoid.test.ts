import { expect, test } from "vitest";
import { numericalGradient, sigmoid, sigmoidDerivative } from "../../lib/src/byhand";
import { errorInUlps, exactExp, one, spread } from "./exact";

const xs = spread(-6, 6, 50);

test("sigmoid is 1 / (1 + e^-x), within 3 units in the last place", () => {
  const truth = (x: number): bigint => (one * one) / (one + exactExp(-x));
  expect(Math.max(...xs.map((x) => errorInUlps(sigmoid(x), truth(x))))).toBeLessThan(3);
});

test("sigmoid gives 1/2 at 0 and its limits for large sums", () => {
  expect([0, 1000, -1000].map(sigmoid)).toEqual([0.5, 1, 0]);
});

test("sigmoidDerivative agrees with the finite difference", () => {
  for (const x of xs) {
    expect(sigmoidDerivative(x)).toBeCloseTo(numericalGradient(([v]) => sigmoid(v), [x])[0], 9);
  }
});

test("sigmoid and sigmoidDerivative name what is not a finite number", () => {
  expect(() => sigmoid(NaN)).toThrow(
    new RangeError("Cannot compute sigmoid: x must be a finite number, received NaN"),
  );
  expect(() => sigmoid("1" as never)).toThrow(
    new TypeError('Cannot compute sigmoid: x must be a finite number, received "1"'),
  );
  expect(() => sigmoidDerivative(Infinity)).toThrow(
    new RangeError(
      "Cannot compute sigmoidDerivative: x must be a finite number, received Infinity",
    ),
  );
});
