import { expect, test } from "vitest";
import { Drawing, drawingSize } from "../../lib/src/widgets/drawing";

/** How much ink there is, in whole pixels. */
function ink(drawing: Drawing): number {
  return drawing.toBytes().data.reduce((sum, level) => sum + level / 255, 0);
}

test("a dot has the area of the brush's circle", () => {
  const drawing = Drawing.of([[[0.5, 0.5]]]);
  expect(ink(drawing)).toBeGreaterThan(Math.PI * 36 - 2);
  expect(ink(drawing)).toBeLessThan(Math.PI * 36 + 2);
});

test("a line has the area of a rectangle with round ends", () => {
  const drawing = Drawing.of([
    [
      [0.25, 0.5],
      [0.75, 0.5],
    ],
  ]);
  const area = 12 * (drawingSize / 2) + Math.PI * 36;
  expect(ink(drawing)).toBeGreaterThan(area - 3);
  expect(ink(drawing)).toBeLessThan(area + 3);
});

test("a slanting line is as thick as a straight one", () => {
  const straight = Drawing.of([
    [
      [0.2, 0.5],
      [0.7, 0.5],
    ],
  ]);
  const slanting = Drawing.of([
    [
      [0.2, 0.3],
      [0.5, 0.7],
    ],
  ]);
  expect(Math.abs(ink(slanting) / ink(straight) - 1)).toBeLessThan(0.01);
});

test("drawing over a line again does not make it darker or thicker", () => {
  const drawing = new Drawing();
  drawing.line([0.3, 0.3], [0.6, 0.6]);
  const once = drawing.toBytes().data;
  drawing.line([0.6, 0.6], [0.3, 0.3]);
  expect(drawing.toBytes().data).toEqual(once);
});

test("a line that leaves the drawing is cut at its edge", () => {
  const drawing = new Drawing();
  drawing.line([0.5, 0.5], [2, 0.5]);
  const { data } = drawing.toBytes();
  expect(data[70 * drawingSize + drawingSize - 1]).toBe(255);
  expect(data[70 * drawingSize]).toBe(0);
});

test("a drawing knows whether it is empty", () => {
  const drawing = new Drawing();
  expect(drawing.isEmpty).toBe(true);
  drawing.line([0.5, 0.5], [0.5, 0.5]);
  expect(drawing.isEmpty).toBe(false);
  drawing.clear();
  expect(drawing.isEmpty).toBe(true);
  expect(ink(drawing)).toBe(0);
});

test("a line beside the drawing leaves it empty", () => {
  const drawing = new Drawing();
  drawing.line([1.5, 1.5], [1.6, 1.6]);
  expect(drawing.isEmpty).toBe(true);
});
