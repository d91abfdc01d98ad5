import { expect, test } from "vitest";
import { figures, Matrix } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const labels = { xLabel: "hidden units", yLabel: "learning rate", valueLabel: "accuracy" };

test("heatmap draws each value in its cell, the first row at the top", async () => {
  const values = [
    [0.5, 0.625, 1],
    [0.75, 0.9876, 0.25],
  ];
  const names = { xNames: [2, 4, 8], yNames: ["low", "high"] };
  const figure = figures.heatmap(values, { ...labels, ...names, title: "Two rates" });
  expect(figure.data[0]["z"]).toEqual(values);
  expect(figure.data[0]["text"]).toEqual([
    ["0.5", "0.625", "1"],
    ["0.75", "0.988", "0.25"],
  ]);
  await expectSnapshot(figure, "heatmap-two-rates");
});

test("heatmap says where the lowest and the highest of many values are", () => {
  const values = Matrix.zeros(5, 10).map((_, row, column) => Math.abs(row - 3) + column);
  expect(figures.heatmap(values, labels).alt).toBe(
    "Heat map of accuracy for each learning rate (rows) and hidden units (columns): " +
      "lowest 0, at learning rate 3, hidden units 0; highest 12, at learning rate 0, hidden units 9.",
  );
});

test("heatmap has a colour bar in place of numbers where these have no room", () => {
  const [trace] = figures.heatmap(Matrix.zeros(21, 20), labels).data;
  expect(trace).toMatchObject({ showscale: true, colorbar: { title: { text: "accuracy" } } });
  expect(trace).not.toHaveProperty("text");
});

test("heatmap refuses what it cannot draw", () => {
  expect(() => figures.heatmap([], labels)).toThrow(
    new RangeError(
      "Cannot draw heat map: values must have at least one row and one column, received shape [0, 0]",
    ),
  );
  expect(() =>
    figures.heatmap(
      [
        [1, 2],
        [3, NaN],
      ],
      labels,
    ),
  ).toThrow(
    new RangeError(
      "Cannot draw heat map: row 1, column 1 of 2 x 2 must be a finite number, received NaN",
    ),
  );
  expect(() => figures.heatmap([[1, 2]], { ...labels, xNames: ["a"] })).toThrow(
    new TypeError(
      "Cannot draw heat map: xNames needs one entry for each column, that is 2, received 1",
    ),
  );
});
