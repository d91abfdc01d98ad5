import { expect, test } from "vitest";
import { goals, isBetter, monitored } from "../../lib/src/callbacks/monitor";

test("goals lets losses fall and accuracies rise", () => {
  expect(goals).toEqual({ loss: "min", valLoss: "min", accuracy: "max", valAccuracy: "max" });
});

test("isBetter wants more than minDelta", () => {
  expect([0.25, 0.375, 0.5].map((value) => isBetter.min(value, 0.5, 0.125))).toEqual([
    true,
    false,
    false,
  ]);
  expect([0.5, 0.625, 0.75].map((value) => isBetter.max(value, 0.5, 0.125))).toEqual([
    false,
    false,
    true,
  ]);
  expect(isBetter.min(NaN, 1, 0)).toBe(false);
});

test("monitored gives the measure of that name, also 0", () => {
  expect(monitored("Cannot watch", "valLoss", { loss: 1, valLoss: 0 })).toBe(0);
});

test.each([
  ["valLoss", {}, "; give fit validationData or validationSplit"],
  ["valAccuracy", {}, "; give fit validationData or validationSplit"],
  ["accuracy", { valLoss: 1 }, '; compile with metrics: ["accuracy"]'],
  ["valAccuracy", { valLoss: 1 }, '; compile with metrics: ["accuracy"]'],
  ["val_loss", { valLoss: 1 }, ' (did you mean "valLoss"?)'],
  ["f1", { accuracy: 1 }, ""],
])(
  "monitored says that %s was not measured, what was, and the way out: %j",
  (monitor, logs, wayOut) => {
    const measured = ["loss", ...Object.keys(logs)].join(", ");
    expect(() => monitored("Cannot watch", monitor as "loss", { loss: 1, ...logs })).toThrow(
      new TypeError(
        `Cannot watch: monitor must be one of the measured ${measured}, received "${monitor}"${wayOut}`,
      ),
    );
  },
);
