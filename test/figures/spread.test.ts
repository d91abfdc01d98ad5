import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { blended, contrast } from "./contrast";
import { expectSnapshot } from "./snapshot";

const options = { xLabel: "hidden units", yLabel: "accuracy" };

test("spread draws a dot for each value, and lines at the median and the quartiles", async () => {
  const groups = [
    { name: "2", values: [0.5, 0.75, 1, 0.5, 0.25] },
    { name: "8", values: [1] },
  ];
  const figure = figures.spread({ ...options, groups, title: "Two widths" });
  const [dots, median, quartiles] = figure.data;
  expect(dots["x"]).toEqual([-0.25, -0.125, 0, 0.125, 0.25, 1]);
  expect(median["y"]).toEqual([0.5, 0.5, null, 1, 1, null]);
  expect(quartiles["y"]).toEqual([0.5, 0.5, null, 0.75, 0.75, null, 1, 1, null, 1, 1, null]);
  await expectSnapshot(figure, "spread-two-widths");
});

test("spread refuses a group without values, or with one that is no number", () => {
  expect(() => figures.spread({ ...options, groups: [] })).toThrow(
    new RangeError("Cannot draw spread: expected at least one series"),
  );
  expect(() => figures.spread({ ...options, groups: [{ name: "2", values: [] }] })).toThrow(
    new RangeError('Cannot draw spread: series "2" has no values'),
  );
  expect(() => figures.spread({ ...options, groups: [{ name: "2", values: [Infinity] }] })).toThrow(
    'Cannot draw spread: y[0] of series "2" must be a finite number, received Infinity',
  );
});

test("spread keeps its dots visible on a white page and on a dark one", () => {
  const { data } = figures.spread({ ...options, groups: [{ name: "1", values: [1] }] });
  const { color, opacity } = data[0]["marker"] as { color: string; opacity: number };
  for (const page of ["#FFFFFF", "#111111"]) {
    expect(contrast(blended(color, page, opacity), page)).toBeGreaterThan(3);
  }
});
