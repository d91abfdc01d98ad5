import { describe, expect, test } from "vitest";
import { figures } from "../../../../lib/src";
import { planSketch } from "../../../../site/src/page/outputs/sketchPlan";

const history = { loss: [1, 0.5, 0.25], accuracy: [0.5, 0.75, 1], valLoss: [1.25, 0.75, 0.5] };
const curves = { ...figures.trainingCurves({ epoch: [0, 1, 2], history }) };

const line = { type: "scatter", mode: "lines", x: [0, 10], y: [5, 7] };

describe("planSketch", () => {
  test("gives each pair of axes a panel, with the ends of its numbers", () => {
    const { width, height, panels } = planSketch(curves, 640)!;
    expect([width, height]).toEqual([640, 344]);
    expect(panels.map(({ title, x, y }) => ({ title, x, y }))).toEqual([
      { title: "Loss after each epoch", x: ["1", "3"], y: ["0.25", "1.25"] },
      { title: "Accuracy after each epoch", x: ["1", "3"], y: ["0.5", "1"] },
    ]);
    expect(panels[0].lines.map(({ isDashed }) => isDashed)).toEqual([false, true]);
    const [left, right] = panels;
    expect(left.left + left.width).toBeLessThan(right.left);
    expect(right.left + right.width).toBeLessThanOrEqual(640);
  });

  test("puts the least value at the bottom and the first at the left", () => {
    const { panels } = planSketch({ data: [line] }, 640)!;
    const [{ left, top, width, height, lines }] = panels;
    expect(lines[0].points).toEqual([
      [left, top + height],
      [left + width, top],
    ]);
  });

  test("puts what never changes into the middle", () => {
    const { panels } = planSketch({ data: [{ ...line, x: [3], y: [4] }] }, 640)!;
    const [{ left, top, width, height, lines }] = panels;
    expect(lines[0].points).toEqual([[left + width / 2, top + height / 2]]);
  });

  test("is no wider than what is free, down to the width at which it can be read", () => {
    expect(planSketch(curves, 500)!.width).toBe(500);
    expect(planSketch(curves, 100)!.width).toBe(400);
  });

  test.each([
    ["nothing", {}],
    ["no traces", { data: [] }],
    ["a heat map beside a line", { data: [line, { type: "heatmap", z: [[1]] }] }],
    ["points without lines", { data: [{ ...line, mode: "markers" }] }],
    ["numbers in base64", { data: [{ ...line, y: { dtype: "f4", bdata: "" } }] }],
    ["what is not a number", { data: [{ ...line, y: [1, null] }] }],
  ])("leaves %s to plotly.js", (_, figure) => {
    expect(planSketch(figure, 640)).toBeUndefined();
  });
});
