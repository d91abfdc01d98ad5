import { expect, test } from "vitest";
import { evenly, extent, rounded } from "../../lib/src/figures/numbers";

test("rounded keeps five significant digits, or as many as asked", () => {
  const values = [rounded(0.7743802721), rounded(1234567), rounded(-0.7743802721, 2)];
  expect(values).toEqual([0.77438, 1234600, -0.77]);
});

test("evenly begins and ends where it should, and meets the middle", () => {
  const values = evenly(-6, 6, 121);
  expect([values[0], values[60], values[120], values.length]).toEqual([-6, 0, 6, 121]);
});

test("extent finds the ends, also of more values than a call can take as arguments", () => {
  expect(extent(Float32Array.from({ length: 1e6 }, (_, i) => i - 5))).toEqual([-5, 999_994]);
  expect(extent([5])).toEqual([5, 5]);
});
