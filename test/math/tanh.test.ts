import { describe, expect, it } from "vitest";
import { tanh } from "../../lib/src/math";
import { fromBits, worstUlps } from "./ulps";

describe("tanh", () => {
  it("is within 1.5 ulps of tanh x over all float32 numbers", () => {
    expect(worstUlps(tanh, Math.tanh, {})).toBeLessThan(1.5);
  });

  it("is within 1.5 ulps of tanh x in a dense sweep of 0.01..10", () => {
    const dense = { first: 0x3c23d70a, last: 0x41200000, step: 211 };
    expect(worstUlps(tanh, Math.tanh, dense)).toBeLessThan(1.5);
  });

  it("is odd", () => {
    for (let pattern = 0; pattern < 0x7f800000; pattern += 100_003) {
      const x = fromBits(pattern);
      expect(tanh(-x)).toBe(-tanh(x));
    }
  });

  it.each([
    [NaN, NaN],
    [Infinity, 1],
    [-Infinity, -1],
    [0, 0],
    [-0, -0],
    [2 ** -149, 2 ** -149],
    [-20, -1],
  ])("of %d is %d", (x, expected) => {
    expect(tanh(x)).toBe(expected);
  });
});
