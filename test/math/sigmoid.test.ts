import { describe, expect, it } from "vitest";
import { sigmoid } from "../../lib/src/math";
import { worstUlps } from "./ulps";

function exactSigmoid(x: number): number {
  return x > 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

describe("sigmoid", () => {
  it("is within 2.5 ulps of 1 / (1 + e^-x) over all float32 numbers", () => {
    expect(worstUlps(sigmoid, exactSigmoid, {})).toBeLessThan(2.5);
  });

  it("is within 2.5 ulps in dense sweeps of 0.01..32 and -0.01..-32", () => {
    const positive = { first: 0x3c23d70a, last: 0x42000000, step: 211 };
    const negative = { first: 0xbc23d70a, last: 0xc2000000, step: 211 };
    expect(worstUlps(sigmoid, exactSigmoid, positive)).toBeLessThan(2.5);
    expect(worstUlps(sigmoid, exactSigmoid, negative)).toBeLessThan(2.5);
  });

  it.each([
    [NaN, NaN],
    [Infinity, 1],
    [-Infinity, 0],
    [0, 0.5],
    [-0, 0.5],
    [100, 1],
    [-200, 0],
  ])("of %d is %d", (x, expected) => {
    expect(sigmoid(x)).toBe(expected);
  });

  it("gives the output of the worked XOR example", () => {
    expect(sigmoid(Math.fround(1.2332120981))).toBeCloseTo(0.7743802721, 6);
  });
});
