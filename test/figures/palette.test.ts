import { expect, test } from "vitest";
import { ink, paleFill, palette, seriesStyle } from "../../lib/src/figures/palette";
import { contrast } from "./contrast";

test("contrast of black on white is 21", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
});

test.each(palette)("%s is seen on a white page and on a dark one", (color) => {
  expect(contrast(color, "#FFFFFF")).toBeGreaterThan(2.99);
  expect(contrast(color, "#111111")).toBeGreaterThan(3);
});

test("ink is read on the fill of the units", () => {
  expect(contrast(ink, paleFill)).toBeGreaterThan(4.5);
});

test("seriesStyle tells twenty series apart without their colours' help alone", () => {
  const styles = Array.from({ length: 20 }, (_, number) => seriesStyle(number));
  expect(new Set(styles.map((style) => JSON.stringify(style))).size).toBe(20);
  const withoutColor = styles.slice(0, 5).map(({ dash, symbol }) => `${dash} ${symbol}`);
  expect(new Set(withoutColor).size).toBe(5);
});
