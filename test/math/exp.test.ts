import { describe, expect, it } from "vitest";
import { exp } from "../../lib/src/math";
import { worstUlps } from "./ulps";

describe("exp", () => {
  it("is within 1 ulp of e^x over all float32 numbers", () => {
    expect(worstUlps(exp, Math.exp, {})).toBeLessThan(1);
  });

  it("is within 1 ulp of e^x in dense sweeps of 0.1..2, of the largest and of the denormal results", () => {
    expect(
      worstUlps(exp, Math.exp, { first: 0x3dcccccd, last: 0x40000000, step: 61 }),
    ).toBeLessThan(1);
    expect(worstUlps(exp, Math.exp, { first: 0x42b00000, last: 0x42b20000, step: 1 })).toBeLessThan(
      1,
    );
    expect(worstUlps(exp, Math.exp, { first: 0xc2ae0000, last: 0xc2d00000, step: 7 })).toBeLessThan(
      1,
    );
  });

  it.each([
    [NaN, NaN],
    [Infinity, Infinity],
    [-Infinity, 0],
    [0, 1],
    [-0, 1],
    [2 ** -149, 1],
    [-(2 ** -149), 1],
    [3.4028234663852886e38, Infinity],
    [-3.4028234663852886e38, 0],
  ])("of %d is %d", (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it("overflows and underflows where float32 does", () => {
    const largest = 88.72283172607422;
    const smallest = -103.27892303466797;
    expect(exp(largest)).toBeLessThan(Infinity);
    expect(exp(largest + 2 ** -17)).toBe(Infinity);
    expect(exp(smallest)).toBe(2 ** -149);
    expect(exp(-103.97208404541016)).toBe(0);
  });
});
