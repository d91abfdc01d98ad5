import { describe, expect, test } from "vitest";
import { calibration } from "@deltabook/nn";

describe("calibration", () => {
  test("sorts predictions by confidence, a bound belonging to the bin below", () => {
    const probabilities = [
      [0.5, 0.5],
      [0.25, 0.75],
      [0.125, 0.875],
      [1, 0],
    ];
    const { bins } = calibration(probabilities, [0, 1, 0, 0], { bins: 4 });
    expect(bins.map(({ count }) => count)).toEqual([0, 1, 1, 2]);
    expect(bins[1]).toEqual({ from: 0.25, to: 0.5, count: 1, confidence: 0.5, accuracy: 1 });
    expect(bins[3]).toEqual({ from: 0.75, to: 1, count: 2, confidence: 0.9375, accuracy: 0.5 });
    expect(bins[0]).toEqual({ from: 0, to: 0.25, count: 0, confidence: NaN, accuracy: NaN });
  });

  test("sums the distances, weighted by how many predictions a bin has", () => {
    const probabilities = [
      [0.75, 0.25],
      [0.75, 0.25],
      [0.75, 0.25],
      [0.5, 0.5],
    ];
    // Three with confidence 0.75, two of them right; one with 0.5, right.
    const { expectedCalibrationError } = calibration(probabilities, [0, 0, 1, 0]);
    const expected = (3 / 4) * Math.abs(2 / 3 - 0.75) + (1 / 4) * Math.abs(1 - 0.5);
    expect(expectedCalibrationError).toBeCloseTo(expected, 14);
  });

  test("of one output takes it for class 1, and what is left for class 0", () => {
    const { bins } = calibration([[0.875], [0.125], [0.25]], [1, 0, 1], { bins: 2 });
    expect(bins[1]).toMatchObject({ count: 3, accuracy: 2 / 3 });
    expect(bins[1].confidence).toBeCloseTo((0.875 + 0.875 + 0.75) / 3, 14);
  });

  test("is 0 where all are sure and right", () => {
    expect(calibration([[0, 1]], [1]).expectedCalibrationError).toBe(0);
  });

  test("names what it cannot sort", () => {
    expect(() => calibration([[0.5, 0.5]], [0, 1])).toThrow(
      new TypeError(
        "Cannot compute calibration: probabilities and labels must have the same length, received 1 and 2",
      ),
    );
    expect(() => calibration([[2, -1]], [0])).toThrow(
      new RangeError(
        "Cannot compute calibration: probabilities must be from 0 to 1, received 2; give a sigmoid's or a softmax's outputs",
      ),
    );
    expect(() => calibration([[1, 0]], [0], { bins: 0 })).toThrow(
      "Cannot compute calibration: bins must be a positive integer, received 0",
    );
  });
});
