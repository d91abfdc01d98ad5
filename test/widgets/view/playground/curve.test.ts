import { expect, test } from "vitest";
import { curvePoints, thinned, upperEdge } from "../../../../lib/src/widgets/view/playground/curve";

test("thinned keeps short curves, and of long ones at most 201 points that stay the same", () => {
  const values = Array.from({ length: 1001 }, (_, i) => i / 1000);
  expect(thinned(values.slice(0, 200))).toHaveLength(200);
  const long = thinned(values);
  expect(long.length).toBeLessThanOrEqual(201);
  expect(long.at(-1)).toEqual([1000, 1]);
  expect(thinned(values.slice(0, 990)).slice(0, -1)).toEqual(long.slice(0, 124));
});

test("curvePoints spread a curve over the picture, the highest value at its top", () => {
  const points = thinned([0.8, 0.4, 0]);
  expect(curvePoints(points, { last: 2, highest: 0.8 }, { width: 100, height: 50 })).toBe(
    "0.0,0.0 50.0,25.0 100.0,50.0",
  );
});

test("curvePoints of one value stand at the left", () => {
  const one = curvePoints(thinned([0.35]), { last: 0, highest: 0.7 }, { width: 9, height: 10 });
  expect(one).toBe("0.0,5.0");
});

test("upperEdge is a tenth above all values, and never below what guessing gives", () => {
  expect(upperEdge(thinned([0.2]), thinned([0.1]))).toBe(0.7);
  expect(upperEdge(thinned([0.2]), thinned([1.31, 0.1]))).toBe(1.4);
});
