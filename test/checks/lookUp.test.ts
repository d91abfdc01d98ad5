import { describe, expect, it } from "vitest";
import { hasMethods, lookUp } from "../../lib/src/checks";

const table = { linear: 1, relu: 2 };

describe("lookUp", () => {
  it("returns the entry of that name", () => {
    expect(lookUp("activation", table, "relu")).toBe(2);
  });

  it("names the kind, the choices, what it received and what was meant", () => {
    const message =
      'Unknown activation: expected one of linear, relu, received "relo" (did you mean "relu"?)';
    expect(() => lookUp("activation", table, "relo")).toThrow(new TypeError(message));
  });

  it.each(["constructor", "toString", "__proto__"])("does not find %s", (name) => {
    expect(() => lookUp("activation", table, name)).toThrow(`received "${name}"`);
  });

  it("does not take another type for a name", () => {
    const message = "Unknown activation: expected one of linear, relu, received undefined";
    expect(() => lookUp("activation", table, undefined)).toThrow(new TypeError(message));
  });
});

describe("hasMethods", () => {
  it("asks for every method, on the object or its class", () => {
    class Both {
      forward(): void {}
      backward(): void {}
    }
    expect(hasMethods<Both>(new Both(), ["forward", "backward"])).toBe(true);
    expect(hasMethods<Both>({ forward: 1, backward: 2 }, ["forward"])).toBe(false);
    expect(hasMethods<Both>(null, ["forward"])).toBe(false);
    expect(hasMethods<Both>("forward", ["forward"])).toBe(false);
  });
});
