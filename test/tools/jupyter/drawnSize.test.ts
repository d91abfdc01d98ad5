import { expect, test } from "vitest";
import { extensionModule } from "./extension";

const { drawnSize } = await extensionModule<{
  drawnSize: (layout: object, available: number) => { width: number; height: number };
}>("drawnSize");

const chart = { width: 640, height: 400 };

test("drawnSize is the figure's own where there is room", () => {
  expect(drawnSize(chart, 900)).toEqual(chart);
  expect(drawnSize({}, Infinity)).toEqual({ width: 640, height: 400 });
});

test("drawnSize makes a chart narrower, but no lower", () => {
  expect(drawnSize(chart, 340)).toEqual({ width: 340, height: 400 });
});

test("drawnSize keeps the width at which a figure can be read", () => {
  expect(drawnSize({ ...chart, meta: { leastWidth: 500 } }, 340).width).toBe(500);
});

test("drawnSize keeps proportions where they matter, the margins apart", () => {
  const image = { ...chart, margin: { t: 50, b: 50 }, yaxis: { scaleanchor: "x" } };
  expect(drawnSize(image, 320)).toEqual({ width: 320, height: 250 });
});
