import { expect, test } from "vitest";
import { figures, History } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

function trained(): History {
  const history = new History();
  const epochs = [
    { loss: 1.2, accuracy: 0.7, valLoss: 0.9, valAccuracy: 0.75 },
    { loss: 0.6, accuracy: 0.85, valLoss: 0.95, valAccuracy: 0.84 },
    { loss: 0.4, accuracy: 0.9, valLoss: 0.5, valAccuracy: 0.88 },
  ];
  for (const [epoch, logs] of epochs.entries()) history.record(epoch, logs);
  return history;
}

test("lossCurve draws training and validation loss over epochs that count from 1", async () => {
  await expectSnapshot(figures.lossCurve(trained()), "lossCurve-with-validation");
});

test("accuracyCurve draws training and validation accuracy", async () => {
  await expectSnapshot(figures.accuracyCurve(trained()), "accuracyCurve-with-validation");
});

test("lossCurve draws one line where there is no validation", () => {
  const figure = figures.lossCurve({ epoch: [0, 1], history: { loss: [0.5, 0.25] } });
  expect(figure.data).toHaveLength(1);
  expect(figure.alt).toBe("Loss over 2 epochs: training loss falls from 0.5 to 0.25.");
});

test("lossCurve refuses a history without epochs", () => {
  expect(() => figures.lossCurve(new History())).toThrow(
    new RangeError(
      "Cannot draw loss curve: expected at least one finished epoch, received an array of length 0",
    ),
  );
});

test("accuracyCurve says how to measure accuracy where the history has none", () => {
  expect(() => figures.accuracyCurve({ epoch: [0], history: { loss: [0.5] } })).toThrow(
    new TypeError(
      'Cannot draw accuracy curve: the history has no accuracy, received only loss; compile with metrics: ["accuracy"]',
    ),
  );
});
