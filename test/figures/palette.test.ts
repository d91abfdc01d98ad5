import { expect, test } from "vitest";
import { ink, paleFill, palette, seriesStyle } from "../../lib/src/figures/palette";
import { extensionModule } from "../tools/jupyter/extension";
import { distance, visionNames } from "./colorVision";
import { contrast } from "./contrast";

test("contrast of black on white is 21", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
});

test("distance of black and white is 100, and red and green come near each other without a sense for red", () => {
  expect(distance("#000000", "#FFFFFF", "usual")).toBeCloseTo(100, 3);
  expect(distance("#FF0000", "#00FF00", "usual")).toBeCloseTo(170.58, 1);
  expect(distance("#AA6600", "#668800", "protanopia")).toBeLessThan(25);
});

test.each(palette)("%s is seen on a white page and on a dark one", (color) => {
  expect(contrast(color, "#FFFFFF")).toBeGreaterThan(3);
  expect(contrast(color, "#111111")).toBeGreaterThan(3);
});

test.each(visionNames)("any two colours of the palette look different: %s", (vision) => {
  const pairs = palette.flatMap((a, i) => palette.slice(i + 1).map((b) => [a, b] as const));
  for (const [a, b] of pairs) {
    expect(distance(a, b, vision), `${a} and ${b}`).toBeGreaterThan(15);
  }
});

test("ink is read on the fill of the units", () => {
  expect(contrast(ink, paleFill)).toBeGreaterThan(4.5);
});

test("text of figures has a contrast of 4.5 on the page of each theme", async () => {
  const { templates } = await extensionModule<{
    templates: Record<string, { layout: { font: { color: string } } }>;
  }>("templates");
  const pages = { light: "#FFFFFF", dark: "#111111", print: "#FFFFFF" };
  for (const [theme, page] of Object.entries(pages)) {
    expect(contrast(templates[theme].layout.font.color, page)).toBeGreaterThan(4.5);
  }
});

test("seriesStyle gives each of thirty series another colour with its symbol, and with its pattern", () => {
  const styles = Array.from({ length: 30 }, (_, number) => seriesStyle(number));
  expect(new Set(styles.map(({ color, symbol }) => color + symbol)).size).toBe(30);
  expect(new Set(styles.map(({ color, pattern }) => color + pattern)).size).toBe(30);
});

test("seriesStyle tells six series apart without any colour", () => {
  const styles = Array.from({ length: 6 }, (_, number) => seriesStyle(number));
  expect(new Set(styles.map(({ symbol }) => symbol)).size).toBe(6);
  expect(new Set(styles.map(({ pattern }) => pattern)).size).toBe(6);
});
