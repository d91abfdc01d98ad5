import { expect, test } from "vitest";
import { numericalGradient, relu, reluDerivative } from "../../lib/src/byhand";

test("relu is max(0, x)", () => {
  expect([-3, -0.5, -0, 0, 0.5, 3].map(relu)).toEqual([0, 0, 0, 0, 0.5, 3]);
});

test("reluDerivative agrees with the finite difference away from the corner", () => {
  for (const x of [-3, -0.01, 0.01, 3]) {
    expect(reluDerivative(x)).toBeCloseTo(numericalGradient(([v]) => relu(v), [x])[0], 9);
  }
});

test("reluDerivative is 0 at the corner", () => {
  expect([reluDerivative(0), reluDerivative(-0)]).toEqual([0, 0]);
});

test("relu and reluDerivative name what is not a finite number", () => {
  expect(() => relu(NaN)).toThrow(
    new RangeError("Cannot compute relu: x must be a finite number, received NaN"),
  );
  expect(() => reluDerivative(undefined as never)).toThrow(
    new TypeError("Cannot compute reluDerivative: x must be a finite number, received undefined"),
  );
});
