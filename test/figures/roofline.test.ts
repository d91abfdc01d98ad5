import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const machine = { peak: 40, bandwidth: 10 };
const points = [
  { name: "plain loop", intensity: 0.5, performance: 1 },
  { name: "SIMD", intensity: 8, performance: 30 },
];

test("roofline rises with the intensity up to the peak", async () => {
  const figure = figures.roofline(points, { ...machine, title: "Two loops" });
  expect(figure.data[0]).toMatchObject({ x: [0.125, 4, 32], y: [1.25, 40, 40] });
  expect(figure.alt).toContain("SIMD, 8 operations per byte, 30 GFLOP/s, 75 % of what is possible");
  await expectSnapshot(figure, "roofline-two-loops");
});

test("roofline refuses what cannot stand on logarithmic axes", () => {
  expect(() => figures.roofline([], machine)).toThrow(
    new RangeError("Cannot draw roofline: expected at least one point"),
  );
  expect(() => figures.roofline(points, { ...machine, peak: 0 })).toThrow(
    new RangeError("Cannot draw roofline: peak must be a positive number, received 0"),
  );
  expect(() => figures.roofline([{ ...points[0], intensity: 0 }], machine)).toThrow(
    'Cannot draw roofline: the intensity of "plain loop" must be a positive number, received 0',
  );
});
