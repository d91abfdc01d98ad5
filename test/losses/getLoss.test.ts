import { describe, expect, it } from "vitest";
import { getLoss, losses } from "../../lib/src/losses";

describe("getLoss", () => {
  it.each(Object.entries(losses))("finds %s", (name, found) => {
    expect(getLoss(name as keyof typeof losses)).toBe(found);
  });

  it("returns an object as it is", () => {
    const own = { ...losses.meanSquaredError, name: "own" };
    expect(getLoss(own)).toBe(own);
  });

  it("names the choices and what was meant", () => {
    expect(() => getLoss("mean_squared_error" as "meanSquaredError")).toThrow(
      new TypeError(
        'Unknown loss: expected one of meanSquaredError, binaryCrossentropy, categoricalCrossentropy, received "mean_squared_error" (did you mean "meanSquaredError"?)',
      ),
    );
  });

  it("does not take an object that cannot do the work", () => {
    expect(() => getLoss({ name: "meanSquaredError" } as never)).toThrow("received an object");
  });
});
