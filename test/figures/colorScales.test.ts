import { expect, test } from "vitest";
import { blueToYellow, paleToDark, paperToInk } from "../../lib/src/figures/colorScales";
import { ink } from "../../lib/src/figures/palette";
import { contrast, luminance } from "./contrast";

test.each([
  ["blueToYellow", blueToYellow],
  ["paleToDark", [...paleToDark].reverse()],
  ["paperToInk", [...paperToInk].reverse()],
] as const)("%s gets lighter all the way, so that it can be printed in grey", (_, scale) => {
  const luminances = scale.map(([, color]) => luminance(color));
  expect(luminances).toEqual([...luminances].sort((a, b) => a - b));
  expect(new Set(luminances).size).toBe(luminances.length);
});

test("ink is read on all of paleToDark", () => {
  for (const [, color] of paleToDark) expect(contrast(ink, color)).toBeGreaterThan(4.5);
});

test("the ends of blueToYellow and its middle are told apart", () => {
  const [low, , middle, , high] = blueToYellow.map(([, color]) => color);
  expect(contrast(low, middle)).toBeGreaterThan(3);
  expect(contrast(middle, high)).toBeGreaterThan(2);
});
