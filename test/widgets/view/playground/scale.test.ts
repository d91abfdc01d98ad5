import { expect, test } from "vitest";
import {
  gridPoints,
  colorPixels,
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

test("colorPixels go from blue over pale to orange, and stay there", () => {
  const pixels = new Uint8ClampedArray(20);
  colorPixels(Float32Array.of(0, 0.5, 0.75, 1, 7), pixels);
  const colors = Array.from({ length: 5 }, (_, i) => Array.from(pixels.slice(4 * i, 4 * i + 4)));
  expect(colors[0]).toEqual([0x5a, 0xa3, 0xd0, 255]);
  for (const level of colors[1].slice(0, 3)) expect(Math.abs(level - 0xf7)).toBeLessThan(2);
  expect(colors[2]).toEqual([244, 205, 171, 255]);
  expect(colors[3]).toEqual([0xf0, 0xa3, 0x5e, 255]);
  expect(colors[4]).toEqual(colors[3]);
});
