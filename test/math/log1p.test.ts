import { describe, expect, it } from "vitest";
import { log1p } from "../../lib/src/math";
import { worstUlps } from "./ulps";

describe("log1p", () => {
  it("is within 3 ulps of ln (1 + x) over all float32 x >= 0", () => {
    expect(worstUlps(log1p, Math.log1p, { last: 0x7f800000, step: 4801 })).toBeLessThan(3);
  });

  it("is within 3 ulps of ln (1 + x) in a dense sweep of 1e-8..1", () => {
    expect(
      worstUlps(log1p, Math.log1p, { first: 0x322bcc77, last: 0x3f800000, step: 211 }),
    ).toBeLessThan(3);
  });

  it.each([
    [NaN, NaN],
    [Infinity, Infinity],
    [0, 0],
    [2 ** -149, 2 ** -149],
  ])("of %d is %d", (x, expected) => {
    expect(log1p(x)).toBe(expected);
  });
});
