import { expect, test } from "vitest";
import {
  gridPoints,
  outputColor,
  toPixels,
} from "../../../../lib/src/widgets/view/playground/scale";

const window = { left: -1, bottom: 2, size: 4 };

test("toPixels puts the lower left corner at the lower left", () => {
  expect(toPixels([-1, 2], window, 100)).toEqual([0, 100]);
  expect(toPixels([3, 6], window, 100)).toEqual([100, 0]);
  expect(toPixels([1, 3], window, 100)).toEqual([50, 75]);
});

test("gridPoints are the middles of equal squares, from the upper left on", () => {
  expect(Array.from(gridPoints(window, 2))).toEqual([0, 5, 2, 5, 0, 3, 2, 3]);
});

test("outputColor goes from blue over pale to orange, and stays there", () => {
  expect(outputColor(0)).toEqual([0x5a, 0xa3, 0xd0]);
  expect(outputColor(0.5)).toEqual([0xf7, 0xf7, 0xf7]);
  expect(outputColor(1)).toEqual([0xf0, 0xa3, 0x5e]);
  expect(outputColor(0.75)).toEqual([244, 205, 171]);
  expect(outputColor(7)).toEqual(outputColor(1));
});
