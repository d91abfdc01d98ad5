import { expect, test } from "vitest";
import * as example from "../../lib/src/exercises/workedExample";

test("the worked example is the lessons' one", () => {
  expect(example.hiddenSums.map((sum) => sum.toFixed(1))).toEqual(["1.0", "1.3", "0.8"]);
  expect(example.hiddenOutputs.map((h) => h.toFixed(4))).toEqual(["0.7311", "0.7858", "0.6900"]);
  // 0.3 * 0.7311 + 0.5 * 0.7858 + 0.9 * 0.6900 = 1.2332; 1 / (1 + e^-1.2332) = 0.7744
  expect(example.outputSum).toBeCloseTo(1.2332, 3);
  expect(example.output).toBeCloseTo(0.7744, 4);
  // 0.7744 * (1 - 0.7744) * (0 - 0.7744)
  expect(example.delta).toBeCloseTo(-0.1353, 4);
});
