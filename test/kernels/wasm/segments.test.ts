import { describe, expect, it } from "vitest";
import { longestSegments } from "../../../lib/src/kernels/wasm/segments";
import { chooseSegments } from "../../../lib/src/kernels/wasm";

describe("chooseSegments", () => {
  it("cuts rows whose weights are more than the first cache holds", () => {
    expect(chooseSegments(784, 0.19)).toBe(2);
    expect(chooseSegments(200, 0.5)).toBe(1);
    expect(chooseSegments(4000, 0.5)).toBe(10);
  });

  it("leaves enough entries in a segment", () => {
    expect(chooseSegments(784, 0.05)).toBe(1);
    expect(chooseSegments(10_000, 0.01)).toBe(1);
    expect(chooseSegments(10_000, 0.02)).toBe(3);
    expect(chooseSegments(784, 0)).toBe(1);
  });
});

describe("longestSegments", () => {
  it("finds for each segment the most entries that a row has there", () => {
    const starts = Uint32Array.of(0, 4, 4, 12, 24);
    expect(longestSegments(starts, 2)).toEqual([8, 12]);
    expect(longestSegments(starts, 1)).toEqual([12]);
  });
});
