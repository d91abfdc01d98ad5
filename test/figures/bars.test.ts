import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const options = { labels: ["no biases", "biases"], xLabel: "network", yLabel: "failed runs" };

test("bars draws groups of bars that differ in pattern, with their values above them", async () => {
  const series = [
    { name: "2 hidden units", y: [98, 25] },
    { name: "3 hidden units", y: [70, 4] },
  ];
  const figure = figures.bars({ ...options, series, title: "How often training fails" });
  await expectSnapshot(figure, "bars-two-series");
});

test("bars describes a single series without repeating its name", () => {
  const { alt, layout } = figures.bars({
    ...options,
    series: [{ name: "runs", y: [12, 3.14159] }],
  });
  expect(alt).toBe("Bar chart of failed runs for each network: no biases 12, biases 3.14.");
  expect(layout["showlegend"]).toBe(false);
});

test("bars refuses a series that does not fit the labels", () => {
  expect(() => figures.bars({ ...options, series: [{ name: "runs", y: [1, 2, 3] }] })).toThrow(
    new RangeError(
      'Cannot draw bars: series "runs" needs one value for each label, received 3 values and 2 labels',
    ),
  );
});
