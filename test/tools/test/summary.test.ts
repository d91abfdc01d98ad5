import { describe, expect, test } from "vitest";
import { report } from "../../../tools/test/summary.js";
import type { StepResult } from "../../../tools/test/summary.js";

const lint: StepResult = {
  name: "lint",
  seconds: 12.34,
  summary: { passed: 1, failed: [], skipped: [] },
};
const vitest: StepResult = {
  name: "vitest",
  seconds: 100,
  summary: {
    passed: 40,
    failed: [{ name: "xor > learns", reason: "expected 1 to be 0" }],
    skipped: [{ name: "lab > runs", reason: "no Chromium" }],
  },
};

describe("report", () => {
  test("shows the steps, the tests that were skipped or failed with their reasons, and the counts last", () => {
    expect(report([lint, vitest]).split("\n")).toEqual([
      "step     seconds  result",
      "lint        12.3  ok",
      "vitest     100.0  FAILED",
      "SKIPPED lab > runs",
      "        no Chromium",
      "FAILED  xor > learns",
      "        expected 1 to be 0",
      "41 passed, 1 failed, 1 skipped",
    ]);
  });

  test("ends with the counts when nothing is skipped", () => {
    expect(report([lint])).toMatch(/\n1 passed, 0 failed, 0 skipped$/);
  });
});
