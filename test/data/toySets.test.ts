import { describe, expect, test } from "vitest";
import { circles, moons, spirals, type ToySet, type ToySetOptions } from "../../lib/src/data";

const sets: [name: string, make: (options?: ToySetOptions) => ToySet][] = [
  ["circles", circles],
  ["moons", moons],
  ["spirals", spirals],
];

/** The points of one class, in order. */
function pointsOf({ x, y }: ToySet, label: number): [number, number][] {
  const points = x.toArray() as [number, number][];
  return points.filter((_, row) => y.get(row, 0) === label);
}

describe.each(sets)("%s", (name, make) => {
  test("has 200 samples, or as many as asked for, half of them of each class", () => {
    expect(make().x.shape).toEqual([200, 2]);
    expect(make().y.shape).toEqual([200, 1]);
    for (const samples of [1, 2, 7, 100]) {
      const set = make({ samples });
      expect(set.x.shape).toEqual([samples, 2]);
      expect(pointsOf(set, 0)).toHaveLength(Math.ceil(samples / 2));
      expect(pointsOf(set, 1)).toHaveLength(Math.floor(samples / 2));
    }
  });

  test("is the same for the same seed, and another for another", () => {
    expect(make({ seed: 5 })).toEqual(make({ seed: 5 }));
    expect(make({ seed: 5 })).not.toEqual(make({ seed: 6 }));
    expect(make()).toEqual(make({ samples: 200, noise: 0.05, seed: 0 }));
  });

  test("mixes the classes", () => {
    const labels = make({ seed: 1 }).y.toArray().flat();
    const first = labels.slice(0, 100).reduce((sum, label) => sum + label);
    expect(first).toBeGreaterThan(30);
    expect(first).toBeLessThan(70);
  });

  test("adds normal noise of the given standard deviation", () => {
    const byX = ([a]: [number, number], [b]: [number, number]): number => a - b;
    const set = make({ samples: 4000, noise: 0.3, seed: 2 });
    const exact = make({ samples: 4000, noise: 0, seed: 2 });
    const square = (points: ToySet): number =>
      points.x.data.reduce((sum, value) => sum + value * value, 0) / points.x.data.length;
    expect(square(set) - square(exact)).toBeCloseTo(0.3 ** 2, 1.6);
    expect(pointsOf(set, 0).sort(byX)).not.toEqual(pointsOf(exact, 0).sort(byX));
  });

  const wrong: [options: object, message: string][] = [
    [{ samples: 0 }, "samples must be a positive integer, received 0"],
    [{ samples: 2.5 }, "samples must be a positive integer, received 2.5"],
    [{ samples: "9" }, 'samples must be a positive integer, received "9"'],
    [{ noise: -0.1 }, "noise must be a number from 0 up, received -0.1"],
    [{ noise: Infinity }, "noise must be a number from 0 up, received Infinity"],
    [{ seed: -1 }, "seed must be an integer from 0 to 4294967295, received -1"],
    [{ noise: null }, "noise must be a number from 0 up, received null"],
  ];
  test.each(wrong)("refuses %j", (options, message) => {
    expect(() => make(options)).toThrow(`Cannot make ${name}: ${message}`);
  });
});

test("circles lie on radius 1 and radius 0.5, all the way round", () => {
  const set = circles({ noise: 0 });
  for (const [label, radius] of [
    [0, 1],
    [1, 0.5],
  ]) {
    const points = pointsOf(set, label);
    for (const [x, y] of points) expect(Math.hypot(x, y)).toBeCloseTo(radius, 6);
    const [sumX, sumY] = points.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
    expect(Math.hypot(sumX, sumY)).toBeLessThan(1e-4);
  }
});

test("moons are half circles of radius 1 about (0, 0) and (1, 0.5), one up, one down", () => {
  const set = moons({ noise: 0 });
  for (const [x, y] of pointsOf(set, 0)) {
    expect(Math.hypot(x, y)).toBeCloseTo(1, 6);
    expect(y).toBeGreaterThan(0);
  }
  for (const [x, y] of pointsOf(set, 1)) {
    expect(Math.hypot(x - 1, y - 0.5)).toBeCloseTo(1, 6);
    expect(y).toBeLessThan(0.5);
  }
});

test("spirals go out from the origin, and one is the other turned by half a turn", () => {
  const set = spirals({ noise: 0 });
  const byRadius = ([a, b]: [number, number], [c, d]: [number, number]): number =>
    Math.hypot(a, b) - Math.hypot(c, d);
  const [first, second] = [0, 1].map((label) => pointsOf(set, label).sort(byRadius));
  first.forEach(([x, y], i) => {
    const position = (i + 0.5) / 100;
    expect(x).toBeCloseTo(position * Math.cos(3 * Math.PI * position), 6);
    expect(y).toBeCloseTo(position * Math.sin(3 * Math.PI * position), 6);
    expect(second[i][0]).toBeCloseTo(-x, 6);
    expect(second[i][1]).toBeCloseTo(-y, 6);
  });
});
