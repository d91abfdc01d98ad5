import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { float32Text } from "../../lib/src/text";

describe("float32Text", () => {
  it.each([
    [Math.fround(0.1), "0.1"],
    [Math.fround(1 / 3), "0.33333334"],
    [16777217, "16777217"],
    [Math.fround(1e-8), "1e-8"],
    [3, "3"],
    [-2.5, "-2.5"],
    [NaN, "NaN"],
    [-Infinity, "-Infinity"],
  ])("writes %d as %s", (value, text) => {
    expect(float32Text(value)).toBe(text);
  });

  it("can be read back as the same float32", () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (value) => {
        expect(Math.fround(Number(float32Text(value)))).toBe(value + 0);
      }),
    );
  });
});
