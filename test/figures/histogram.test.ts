import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

test("histogram counts values from each edge up to the next, the highest in the last range", async () => {
  const figure = figures.histogram([0, 1, 1.99, 2, 4], { xLabel: "mistakes", bins: 2 });
  expect(figure.data[0]).toMatchObject({ x: [1, 3], y: [3, 2] });
  await expectSnapshot(figure, "histogram-two-bins");
});

test("histogram leaves empty ranges out of its text, and makes a range around a single value", () => {
  expect(figures.histogram([0, 10], { xLabel: "runs", bins: 5 }).alt).toBe(
    "Histogram of runs, 2 values: 1 from 0 to 2, 1 from 8 to 10.",
  );
  expect(figures.histogram([3, 3], { xLabel: "runs", bins: 1 }).alt).toBe(
    "Histogram of runs, 2 values: 2 from 2.5 to 3.5.",
  );
});

test("histogram refuses no values, and no bins", () => {
  expect(() => figures.histogram([], { xLabel: "runs" })).toThrow(
    new RangeError('Cannot draw histogram: series "runs" has no values'),
  );
  expect(() => figures.histogram([1], { xLabel: "runs", bins: 0 })).toThrow(
    "Cannot draw histogram: bins must be an integer from 1 to 200, received 0",
  );
});
