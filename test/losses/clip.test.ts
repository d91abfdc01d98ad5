import { expect, it } from "vitest";
import { clip, isWithinClip } from "../../lib/src/losses/clip";

it("clip keeps probabilities within 1e-7 and 1 - 1e-7, and NaN", () => {
  expect([0, 0.5, 1, NaN].map(clip)).toEqual([Math.fround(1e-7), 0.5, 1 - 2 ** -23, NaN]);
});

it("isWithinClip says what clip leaves as it is, and counts NaN in", () => {
  const borders = [Math.fround(1e-7), 1 - 2 ** -23];
  expect([...borders, 0.5, NaN].map(isWithinClip)).toEqual([true, true, true, true]);
  expect([0, 1, -1, 2, 9e-8].map(isWithinClip)).toEqual([false, false, false, false, false]);
});
