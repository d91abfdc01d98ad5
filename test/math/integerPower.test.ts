import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integerPower } from "../../lib/src/math";

describe("integerPower", () => {
  it("is exact where float64 is", () => {
    expect(integerPower(3, 0)).toBe(1);
    expect(integerPower(-3, 5)).toBe(-243);
    expect(integerPower(0.5, 1074)).toBe(2 ** -1074);
  });

  it("is as near to base^exponent as its multiplications allow", () => {
    const base = fc.constantFrom(0.9, 0.99, 0.999);
    fc.assert(
      fc.property(base, fc.integer({ min: 0, max: 100_000 }), (b, exponent) => {
        const exact = b ** exponent;
        const allowed = exact * exponent * 2 ** -50 + 2 ** -1050;
        expect(Math.abs(integerPower(b, exponent) - exact)).toBeLessThanOrEqual(allowed);
      }),
    );
  });
});
