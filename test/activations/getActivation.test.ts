import { describe, expect, it } from "vitest";
import { getActivation, activations } from "../../lib/src/activations";

describe("getActivation", () => {
  it.each(Object.entries(activations))("finds %s", (name, found) => {
    expect(getActivation(name as keyof typeof activations)).toBe(found);
  });

  it("returns an object as it is", () => {
    const own = { ...activations.relu, name: "own" };
    expect(getActivation(own)).toBe(own);
  });

  it("names the choices and what was meant", () => {
    expect(() => getActivation("relo" as "relu")).toThrow(
      new TypeError(
        'Unknown activation: expected one of linear, sigmoid, tanh, relu, softmax, received "relo" (did you mean "relu"?)',
      ),
    );
  });

  it("does not take an object that cannot do the work", () => {
    expect(() => getActivation({ name: "relu" } as never)).toThrow("received an object");
  });
});
