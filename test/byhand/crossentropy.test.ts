import { describe, expect, test } from "vitest";
import {
  crossentropy,
  crossentropyDelta,
  numericalGradient,
  sigmoid,
  softmax,
} from "../../lib/src/byhand";

describe("crossentropy", () => {
  test("of one output is -ln y, or -ln (1 - y) where the target is 0", () => {
    expect(crossentropy(1, 0.8)).toBeCloseTo(-Math.log(0.8), 14);
    expect(crossentropy(0, 0.8)).toBeCloseTo(-Math.log(0.2), 14);
    expect(crossentropy(0.25, 0.8)).toBeCloseTo(-0.25 * Math.log(0.8) - 0.75 * Math.log(0.2), 14);
  });

  test("of a layer is -ln of the wanted class's output", () => {
    expect(crossentropy([0, 0, 1], [0.5, 0.25, 0.25])).toBeCloseTo(-Math.log(0.25), 14);
  });

  test("is 0 for the right answer without doubt, infinite for the wrong one", () => {
    expect([crossentropy(1, 1), crossentropy(0, 0), crossentropy([0, 1], [0, 1])]).toEqual([
      0, 0, 0,
    ]);
    expect(crossentropy(1, 0)).toBe(Infinity);
    expect(crossentropy([1, 0], [0, 1])).toBe(Infinity);
  });
});

describe("crossentropyDelta is minus the slope of the cross-entropy over the weighted sums", () => {
  test("of a sigmoid", () => {
    for (const [t, z] of [
      [0, 1.2332],
      [1, -0.5],
      [0.3, 2],
    ]) {
      const [slope] = numericalGradient(([v]) => crossentropy(t, sigmoid(v)), [z]);
      expect(crossentropyDelta(t, sigmoid(z))).toBeCloseTo(-slope, 9);
    }
  });

  test("of a softmax, for every unit", () => {
    const target = [0, 1, 0];
    const sums = [0.5, -1, 2];
    const slopes = numericalGradient((z) => crossentropy(target, softmax(z)), sums);
    crossentropyDelta(target, softmax(sums)).forEach((delta, i) => {
      expect(delta).toBeCloseTo(-slopes[i], 9);
    });
  });
});

test("crossentropy and crossentropyDelta name what is no probability", () => {
  expect(() => crossentropy(1, 1.5)).toThrow(
    new RangeError(
      "Cannot compute crossentropy: output must be a number from 0 to 1, received 1.5",
    ),
  );
  expect(() => crossentropyDelta([0, 1], [0.5, -0.5])).toThrow(
    new RangeError(
      "Cannot compute crossentropyDelta: output[1] must be a number from 0 to 1, received -0.5",
    ),
  );
  expect(() => crossentropy([0, 1], [1])).toThrow(
    new TypeError(
      "Cannot compute crossentropy: target and output must have the same length, received 2 and 1",
    ),
  );
});
