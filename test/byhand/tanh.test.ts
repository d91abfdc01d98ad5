import { expect, test } from "vitest";
import { numericalGradient, tanh, tanhDerivative } from "../../lib/src/byhand";
import { errorInUlps, exactExp, one, spread } from "./exact";

function exactTanh(x: number): bigint {
  const power = exactExp(2 * x);
  return ((power - one) * one) / (power + one);
}

test("tanh is (e^x - e^-x) / (e^x + e^-x), within 5 units in the last place", () => {
  const xs = [...spread(-12, 12, 200), ...spread(-0.3, 0.3, 300), 1e-9, 0.17, 20, 20.1];
  const worst = xs.filter((x) => x !== 0).map((x) => errorInUlps(tanh(x), exactTanh(x)));
  expect(Math.max(...worst)).toBeLessThan(5);
});

test("tanh is odd, and gives its limits for large sums", () => {
  expect([0, 1000, -1000].map(tanh)).toEqual([0, 1, -1]);
  expect(tanh(-0.7)).toBe(-tanh(0.7));
});

test("tanhDerivative agrees with the finite difference", () => {
  for (const x of spread(-6, 6, 50)) {
    expect(tanhDerivative(x)).toBeCloseTo(numericalGradient(([v]) => tanh(v), [x])[0], 9);
  }
});

test("tanh and tanhDerivative name what is not a finite number", () => {
  expect(() => tanh(NaN)).toThrow(
    new RangeError("Cannot compute tanh: x must be a finite number, received NaN"),
  );
  expect(() => tanhDerivative([0] as never)).toThrow(
    new TypeError(
      "Cannot compute tanhDerivative: x must be a finite number, received an array of length 1",
    ),
  );
});
