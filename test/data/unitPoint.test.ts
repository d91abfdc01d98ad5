import { expect, test } from "vitest";
import { unitPoint } from "../../lib/src/data/unitPoint";

test("unitPoint agrees with Math.cos and Math.sin to the last digits", () => {
  const errors = Array.from({ length: 6001 }, (_, i) => {
    const turns = (i - 3000) / 997;
    const [x, y] = unitPoint(turns);
    const angle = 2 * Math.PI * turns;
    return Math.max(Math.abs(x - Math.cos(angle)), Math.abs(y - Math.sin(angle)));
  });
  expect(Math.max(...errors)).toBeLessThan(5e-15);
});

test("unitPoint is exact at the quarter turns", () => {
  const points = [0, 0.25, 0.5, 0.75, 1, -0.25].map(unitPoint);
  const rounded = points.map(([x, y]) => [x + 0, y + 0]);
  expect(rounded).toEqual([
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
    [1, 0],
    [0, -1],
  ]);
});
