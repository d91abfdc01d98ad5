import { expect, test } from "vitest";
import { optimizerText } from "../../lib/src/optimizers/optimizerText";

test("optimizerText names the class and its settings", () => {
  expect(optimizerText("Mine", { rate: 0.5, epsilon: 1e-7 })).toBe(
    "Mine { rate: 0.5, epsilon: 1e-7 }",
  );
});
