import { expect, test } from "vitest";
import { boundingBox, resample, type Grid } from "../../lib/src/widgets/grid";

/** A grid from rows of levels. */
function grid(...rows: number[][]): Grid {
  return { width: rows[0].length, height: rows.length, data: rows.flat() };
}

test("boundingBox is the smallest box with all ink in it", () => {
  const drawing = grid([0, 0, 0, 0], [0, 0, 7, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]);
  expect(boundingBox(drawing)).toEqual({ left: 1, top: 1, width: 2, height: 2 });
});

test("boundingBox of nothing is undefined", () => {
  expect(boundingBox(grid([0, 0], [0, 0]))).toBeUndefined();
});

test("resample takes means over areas where it makes a grid smaller", () => {
  const box = { left: 1, top: 0, width: 4, height: 2 };
  const small = resample(grid([9, 0, 4, 8, 8], [9, 4, 0, 8, 0]), box, 0.5);
  expect(small).toEqual({ width: 2, height: 1, data: [2, 6] });
});

test("resample shares a pixel that two new ones cover", () => {
  const box = { left: 0, top: 0, width: 3, height: 1 };
  const { width, data } = resample(grid([6, 3, 0]), box, 2 / 3);
  expect(width).toBe(2);
  expect(Array.from(data)).toEqual([expect.closeTo(5), expect.closeTo(1)]);
});

test("resample repeats pixels where it makes a grid larger, and keeps the ink's mean", () => {
  const box = { left: 0, top: 0, width: 2, height: 1 };
  expect(resample(grid([1, 5]), box, 2)).toEqual({
    ...{ width: 4, height: 2 },
    data: [1, 1, 5, 5, 1, 1, 5, 5],
  });
});

test("resample leaves at least one pixel of a thin line", () => {
  const box = { left: 0, top: 0, width: 1, height: 4 };
  expect(resample(grid([8], [8], [8], [8]), box, 0.25)).toMatchObject({ width: 1, height: 1 });
});
