import { expect, test } from "vitest";
import { calibration, figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

test("calibrationPlot draws the bins that have predictions beside the diagonal", async () => {
  const probabilities = [
    [0.25, 0.75],
    [0.25, 0.75],
    [0.5, 0.5],
  ];
  const measured = calibration(probabilities, [1, 0, 0], { bins: 4 });
  const figure = figures.calibrationPlot(measured, { title: "Three predictions" });
  expect(figure.data[0]).toMatchObject({ x: [0.375, 0.625], y: [1, 0.5], text: ["1", "2"] });
  await expectSnapshot(figure, "calibrationPlot-three-predictions");
});

test("calibrationPlot refuses to draw nothing", () => {
  expect(() => figures.calibrationPlot({ bins: [], expectedCalibrationError: 0 })).toThrow(
    new RangeError("Cannot draw calibration: expected at least one prediction, received none"),
  );
});
