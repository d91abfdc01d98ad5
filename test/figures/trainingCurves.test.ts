import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const epoch = [0, 1, 2];
const loss = [1.2, 0.6, 0.4];

test("trainingCurves draws loss and accuracy side by side, with one legend for both", async () => {
  const history = {
    loss,
    accuracy: [0.7, 0.85, 0.9],
    valLoss: [0.9, 0.95, 0.5],
    valAccuracy: [0.75, 0.84, 0.88],
  };
  await expectSnapshot(figures.trainingCurves({ epoch, history }), "trainingCurves-loss-accuracy");
});

test("trainingCurves is the loss curve where nothing else was measured", () => {
  const history = { epoch, history: { loss, valLoss: loss } };
  expect(figures.trainingCurves(history, { title: "Mine" })).toEqual(
    figures.lossCurve(history, { title: "Mine" }),
  );
});

test("trainingCurves refuses a history without epochs", () => {
  expect(() => figures.trainingCurves({ epoch: [], history: { loss: [] } })).toThrow(
    new RangeError(
      "Cannot draw loss curve: expected at least one finished epoch, received an array of length 0",
    ),
  );
});
