import { describe, expect, it } from "vitest";
import { log } from "../../lib/src/math";
import { worstUlps } from "./ulps";

describe("log", () => {
  it("is within 1 ulp of ln x over all float32 numbers", () => {
    expect(worstUlps(log, Math.log, {})).toBeLessThan(1);
  });

  it("is within 1 ulp of ln x in dense sweeps of 0.5..2 and of the denormal numbers", () => {
    expect(
      worstUlps(log, Math.log, { first: 0x3f000000, last: 0x40000000, step: 61 }),
    ).toBeLessThan(1);
    expect(worstUlps(log, Math.log, { first: 1, last: 0x01000000, step: 61 })).toBeLessThan(1);
  });

  it.each([
    [NaN, NaN],
    [Infinity, Infinity],
    [-Infinity, NaN],
    [-1, NaN],
    [-(2 ** -149), NaN],
    [0, -Infinity],
    [-0, -Infinity],
    [1, 0],
    [2 ** -149, Math.fround(-149 * Math.LN2)],
  ])("of %d is %d", (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});
