import { expect, test } from "vitest";
import { sigmoid } from "@deltabook/nn";
import { sumBehind, twoDigits } from "../../lib/src/exercises/slips";

test("twoDigits rounds as a pocket calculator shows", () => {
  expect([0.768, -0.126, 3].map(twoDigits)).toEqual([0.77, -0.13, 3]);
});

test("sumBehind takes a sigmoid's output back to its sum", () => {
  for (const sum of [-2, 0, 1.3]) expect(sumBehind(sigmoid(sum))).toBeCloseTo(sum, 12);
});
