import { expect, test } from "vitest";
import { figures, Matrix, xor, type Figure, type MatrixLike } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

function region(title: string): Figure {
  const { x, y } = xor();
  const half = { predict: (rows: MatrixLike) => Matrix.zeros(Matrix.from(rows).rows, 1) };
  return figures.decisionRegion(half, x, y, { title });
}

function chart(title: string, yLabel: string): Figure {
  return figures.lines({ title, series: [{ name: "a", y: [1, 2] }], xLabel: "x", yLabel });
}

test("sideBySide gives each figure axes of its own, of equal width, and one legend and colour bar", () => {
  const { data, layout } = figures.sideBySide([
    region("Before"),
    region("During"),
    region("After"),
  ]);
  expect(new Set(data.map(({ xaxis }) => xaxis))).toEqual(new Set(["x", "x2", "x3"]));
  const domains = ["xaxis", "xaxis2", "xaxis3"].map(
    (name) => (layout[name] as { domain: [number, number] }).domain,
  );
  const widths = domains.map(([start, end]) => end - start);
  expect(Math.max(...widths)).toBeCloseTo(Math.min(...widths));
  expect(domains[2][1]).toBeCloseTo(1);
  expect(layout["yaxis3"]).toMatchObject({ anchor: "x3", scaleanchor: "x3" });
  expect(data.filter(({ colorbar, showscale }) => colorbar && showscale)).toHaveLength(1);
  const explained = data.filter(({ name, showlegend }) => name && showlegend !== false);
  expect(explained.map(({ name }) => name)).toEqual(["output 0.5", "target 0", "target 1"]);
});

test("sideBySide puts each title above its plot, and one above all", async () => {
  const both = figures.sideBySide([chart("Left", "y"), chart("Right", "y")], { title: "Two" });
  await expectSnapshot(both, "sideBySide-two-charts");
});

test("sideBySide repeats the label of the vertical axis only where it is another one", () => {
  const { layout } = figures.sideBySide([chart("A", "y"), chart("B", "y"), chart("C", "z")]);
  const labels = ["yaxis", "yaxis2", "yaxis3"].map(
    (name) => (layout[name] as { title: { text?: string } }).title.text,
  );
  expect(labels).toEqual(["y", undefined, "z"]);
});

test("sideBySide tells the texts of its figures from left to right", () => {
  const both = figures.sideBySide([chart("A", "y"), chart("B", "y")]);
  expect(both.alt).toBe(
    "2 figures side by side. " +
      "Figure 1: A. Line chart of y over x, from 1 to 2: a rises from 1 to 2. " +
      "Figure 2: B. Line chart of y over x, from 1 to 2: a rises from 1 to 2.",
  );
});

test("sideBySide refuses one figure, and five", () => {
  const message =
    "Cannot put figures side by side: their number must be an integer from 2 to 4, received";
  const one = chart("A", "y");
  expect(() => figures.sideBySide([one])).toThrow(new RangeError(`${message} 1`));
  expect(() => figures.sideBySide([one, one, one, one, one])).toThrow(
    new RangeError(`${message} 5`),
  );
});
