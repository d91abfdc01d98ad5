import { expect, test } from "vitest";
import { extrapolate } from "../../../bench/parts/extrapolate.js";

test("extrapolate multiplies the training, counts the rest of the process once, and drops the rest", () => {
  const measured = { seconds: 20, fitSeconds: 18, megabytes: 100 };
  const sampled = { name: "slow", runs: [{ measured, versions: { slow: "1" } }] };
  expect(extrapolate(sampled, 300)).toEqual({
    name: "slow",
    runs: [{ measured: { seconds: 5402, fitSeconds: 5400 }, versions: { slow: "1" } }],
  });
});
