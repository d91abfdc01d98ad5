import { describe, expect, it } from "vitest";
import { received } from "../../lib/src/checks";

describe("received", () => {
  it.each([
    [-3, "-3"],
    [-0, "-0"],
    [NaN, "NaN"],
    ["relo", '"relo"'],
    ["x".repeat(50), `"${"x".repeat(40)}..."`],
    [undefined, "undefined"],
    [null, "null"],
    [true, "true"],
    [3n, "3"],
    [[1, 2, 3], "an array of length 3"],
    [{}, "an object"],
    [Object.create(null), "an object"],
    [new Float32Array(2), "an object of class Float32Array"],
    [() => 1, "a function"],
  ])("describes %s", (value, text) => {
    expect(received(value)).toBe(text);
  });
});
