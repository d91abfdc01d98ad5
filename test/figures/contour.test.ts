import { describe, expect, it } from "vitest";
import { figures } from "@deltabook/nn";
import { decoded } from "./decoded";
import { expectSnapshot } from "./snapshot";

const axis = { from: -1, to: 1 };

/** The text alternative of a bowl with these points on it. */
function alternative(path: [number, number][]): string {
  const bowl = (a: number, b: number): number => a * a + b * b;
  const [x, y] = ["a", "b"].map((label) => ({ ...axis, label }));
  return figures.contour(bowl, { x, y, path }).alt;
}

describe("contour", () => {
  it("calls a single point a mark", () => {
    expect(alternative([[1, 0]])).toMatch(/ The mark stands at \(1, 0\), error 1\.$/);
  });

  it("says where a way begins and ends", () => {
    const way: [number, number][] = [
      [1, 0],
      [0.5, 0],
      [0, 0],
    ];
    expect(alternative(way)).toMatch(
      / The line leads in 2 steps from \(1, 0\), error 1, to \(0, 0\), error 0\.$/,
    );
  });

  it("says nothing of a way where there is none", () => {
    expect(alternative([])).toMatch(/highest, 2, at a = −1, b = −1\.$/);
  });

  it("computes the function at each point of the grid, and finds the lowest", () => {
    const valley = (a: number, b: number): number => (a - 0.5) ** 2 + (b + 0.25) ** 2;
    const [x, y] = ["a", "b"].map((label) => ({ ...axis, label }));
    const { data, alt } = figures.contour(valley, { x, y, steps: 9 });
    const [xs, ys] = [data[0].x, data[0].y] as [number[], number[]];
    const z = decoded(data[0].z);
    expect([xs.length, ys.length, z.length, z[0].length]).toEqual([9, 9, 9, 9]);
    for (const [j, b] of ys.entries()) {
      for (const [i, a] of xs.entries()) expect(z[j][i]).toBeCloseTo(valley(a, b), 2);
    }
    expect(alt).toContain("lowest, 0, at a = 0.5, b = −0.25;");
  });

  it("draws the way over the map, with a star at its end", async () => {
    const [x, y] = ["w1", "w2"].map((label) => ({ from: 0, to: 2, label }));
    const way: [number, number][] = [
      [2, 1],
      [1, 0.5],
    ];
    const figure = figures.contour((a, b) => a * b, { x, y, steps: 3, path: way, title: "A map" });
    await expectSnapshot(figure, "contour-with-path");
  });

  it("refuses an empty range, too many steps, and a function without a value", () => {
    const [x, y] = ["a", "b"].map((label) => ({ ...axis, label }));
    const sum = (a: number, b: number): number => a + b;
    expect(() => figures.contour(sum, { x, y: { ...y, to: -1 } })).toThrow(
      new RangeError("Cannot draw contour map: y.from must be less than y.to, received -1 and -1"),
    );
    expect(() => figures.contour(sum, { x, y, steps: 1 })).toThrow(
      new RangeError("Cannot draw contour map: steps must be an integer from 2 to 200, received 1"),
    );
    expect(() => figures.contour((a) => 1 / a, { x, y, steps: 3 })).toThrow(
      new RangeError(
        "Cannot draw contour map: the value at (0, -1) must be a finite number, received Infinity",
      ),
    );
  });
});
