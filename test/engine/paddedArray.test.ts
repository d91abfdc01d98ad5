import { expect, it } from "vitest";
import { PaddedArray, rowBytes } from "../../lib/src/engine/paddedArray";

it("rowBytes fills a row up to a multiple of four float32 numbers", () => {
  expect([1, 4, 5].map(rowBytes)).toEqual([16, 16, 32]);
});

it("PaddedArray copies each row to its place, and back", () => {
  const values = Float32Array.of(1, 2, 3, 4, 5, 6);
  const padded = new Float32Array(8);
  const array = new PaddedArray(values, padded, 3);
  array.load();
  expect(Array.from(padded)).toEqual([1, 2, 3, 0, 4, 5, 6, 0]);
  padded.forEach((value, i) => (padded[i] = 10 * value + 1));
  array.store();
  expect(Array.from(values)).toEqual([11, 21, 31, 41, 51, 61]);
});
