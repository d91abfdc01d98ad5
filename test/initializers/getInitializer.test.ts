import { describe, expect, it } from "vitest";
import { getInitializer, initializers } from "../../lib/src/initializers";

describe("getInitializer", () => {
  it.each(Object.entries(initializers))("finds %s", (name, found) => {
    expect(getInitializer(name as keyof typeof initializers)).toBe(found);
  });

  it("returns an object as it is", () => {
    const own = { ...initializers.zeros, name: "own" };
    expect(getInitializer(own)).toBe(own);
  });

  it("names the choices and what was meant", () => {
    expect(() => getInitializer("glorot_uniform" as "glorotUniform")).toThrow(
      new TypeError(
        'Unknown initializer: expected one of zeros, glorotUniform, heUniform, heNormal, randomUniform, received "glorot_uniform" (did you mean "glorotUniform"?)',
      ),
    );
  });

  it("does not take an object that cannot do the work", () => {
    expect(() => getInitializer({ name: "glorotUniform" } as never)).toThrow("received an object");
  });
});
