import { expect, test } from "vitest";
import { baseLayout, wrap } from "../../lib/src/figures/baseLayout";

/** Pixels of height that are left for the plot. */
function plotHeight(layout: Record<string, unknown>): number {
  const { t, b } = layout["margin"] as { t: number; b: number };
  return Number(layout["height"]) - t - b;
}

test("baseLayout states a size, and a font that is large enough", () => {
  const { width, height, font } = baseLayout({});
  expect([width, height]).toEqual([640, 380]);
  expect((font as { size: number }).size).toBeGreaterThanOrEqual(12);
});

test("baseLayout leaves the colours of text, grid and paper to the page", () => {
  const text = JSON.stringify(baseLayout({ title: "A title", legendNames: ["a", "b"] }));
  expect(text).not.toMatch(/color/i);
});

test("baseLayout gives each line of a title, and each entry of a legend, room of its own", () => {
  const title = "A title";
  const long = `${title} ${"that goes on and on ".repeat(3).trim()}`;
  const heights = [{ title }, { title: long }, { title, legendNames: ["a", "b", "c"] }].map(
    (layout) => baseLayout(layout),
  );
  expect((heights[1]["title"] as { text: string }).text.split("<br>")).toHaveLength(2);
  expect(plotHeight(heights[1])).toBe(plotHeight(heights[0]));
  expect(heights[2]["showlegend"]).toBe(true);
  expect(plotHeight(heights[2])).toBeGreaterThan(250);
});

test("wrap breaks between words, and leaves a word that is too long whole", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("one", 2)).toEqual(["one"]);
  expect(wrap("a very-long-word b", 5)).toEqual(["a", "very-long-word", "b"]);
});
