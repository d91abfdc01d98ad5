import { expect, test } from "vitest";
import { sigmoid, softmax } from "@deltabook/nn";
import { float64Losses, float64LossesOfSums } from "../../lib/src/byhand/float64Losses";

const z = [-1, 0.5, 2];
const t = [0, 1, 0];

test("float64Losses are their formulas", () => {
  const y = [0.2, 0.5, 0.3];
  const { meanSquaredError, binaryCrossentropy, categoricalCrossentropy } = float64Losses;
  expect(meanSquaredError(t, y)).toBeCloseTo((0.04 + 0.25 + 0.09) / 3, 14);
  const terms = Math.log(0.8) + Math.log(0.5) + Math.log(0.7);
  expect(binaryCrossentropy(t, y, y)).toBeCloseTo(-terms / 3, 14);
  expect(categoricalCrossentropy(t, y, y)).toBeCloseTo(-Math.log(0.5), 14);
  const double = y.map((y_i) => 2 * y_i);
  expect(categoricalCrossentropy(t, double, double)).toBeCloseTo(-Math.log(0.5), 14);
});

test("float64Losses clip the outputs of the cross-entropies as Keras does", () => {
  const { binaryCrossentropy } = float64Losses;
  expect(binaryCrossentropy([1], [0], [0])).toBeCloseTo(-Math.log(1e-7), 12);
  expect(binaryCrossentropy([0], [1], [1])).toBeCloseTo(-Math.log(1e-7), 8);
});

test("float64LossesOfSums are the losses of the activated sums, and do not overflow", () => {
  const s = z.map(sigmoid);
  const p = softmax(z);
  const bce = float64LossesOfSums["binaryCrossentropy of sigmoid"];
  const cce = float64LossesOfSums["categoricalCrossentropy of softmax"];
  expect(bce(t, z, z)).toBeCloseTo(float64Losses.binaryCrossentropy(t, s, s), 12);
  expect(cce(t, z, z)).toBeCloseTo(float64Losses.categoricalCrossentropy(t, p, p), 12);
  expect(bce([1, 0], [-1000, -1000], [])).toBe(500);
  expect(cce([1, 0], [-1000, 1000], [])).toBe(2000);
});
