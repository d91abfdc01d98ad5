import { expect, test } from "vitest";
import { ink, paleFill, palette, seriesStyle } from "../../lib/src/figures/palette";

/** The contrast of two colours as WCAG 2.2 defines it: from 1 to 21. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance of a colour written as #RRGGBB. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const c = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

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
