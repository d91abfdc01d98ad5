import { expect, test } from "vitest";
import { numericalGradient } from "../../lib/src/byhand";

test("numericalGradient is exact for a parabola, up to rounding", () => {
  const gradient = numericalGradient(([a, b]) => a * a + 3 * a * b, [2, 5]);
  expect(gradient[0]).toBeCloseTo(2 * 2 + 3 * 5, 8);
  expect(gradient[1]).toBeCloseTo(3 * 2, 8);
});

test("numericalGradient's error shrinks as the square of epsilon", () => {
  const errorAt = (epsilon: number): number =>
    numericalGradient(([x]) => x ** 3, [1], { epsilon })[0] - 3;
  expect(errorAt(0.1)).toBeCloseTo(0.01, 10);
  expect(errorAt(0.01)).toBeCloseTo(0.0001, 10);
});

test("numericalGradient leaves its weights as they are, whatever the function does", () => {
  const w = [1, 2];
  const careless = (v: readonly number[]): number => ((v as number[])[0] = 9);
  numericalGradient(careless, w);
  expect(w).toEqual([1, 2]);
});

test("numericalGradient names a function that gives no finite number", () => {
  expect(() => numericalGradient(([, b]) => Math.sqrt(b), [1, 0])).toThrow(
    new RangeError(
      "Cannot compute numericalGradient: f must give a finite number, received NaN with w[1] moved by -0.00001",
    ),
  );
  expect(() => numericalGradient(() => "1" as never, [1])).toThrow(
    new TypeError(
      'Cannot compute numericalGradient: f must give a finite number, received "1" with w[0] moved by 0.00001',
    ),
  );
});

test("numericalGradient names a bad function, bad weights and a bad epsilon", () => {
  expect(() => numericalGradient(3 as never, [1])).toThrow(
    new TypeError(
      "Cannot compute numericalGradient: f must be a function of the weights, received 3",
    ),
  );
  expect(() => numericalGradient(() => 0, [])).toThrow(
    new RangeError(
      "Cannot compute numericalGradient: w must have at least one number, received an empty array",
    ),
  );
  expect(() => numericalGradient(() => 0, [1], { epsilon: 0 })).toThrow(
    new RangeError(
      "Cannot compute numericalGradient: epsilon must be a positive number, received 0",
    ),
  );
});
