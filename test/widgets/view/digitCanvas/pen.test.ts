import { expect, test } from "vitest";
import { Pen } from "../../../../lib/src/widgets/view/digitCanvas/pen";

test("an arrow moves a lifted pen without a line", () => {
  const pen = new Pen();
  const [x, y] = pen.place;
  expect(pen.press("ArrowRight", false)).toBeNull();
  expect(pen.place).toEqual([x + 1 / 28, y]);
  expect(pen.press("ArrowUp", true)).toBeNull();
  expect(pen.place[1]).toBeCloseTo(y - 2 / 28);
});

test("the space bar makes a dot, then arrows draw until it lifts the pen", () => {
  const pen = new Pen();
  const start = pen.place;
  expect(pen.press(" ", false)).toEqual([start, start]);
  expect(pen.press("ArrowDown", false)).toEqual([start, pen.place]);
  expect(pen.press(" ", false)).toBeNull();
  expect(pen.press("ArrowDown", false)).toBeNull();
});

test("the pen stays on the surface", () => {
  const pen = new Pen();
  for (let i = 0; i < 40; i++) pen.press("ArrowLeft", false);
  expect(pen.place[0]).toBe(0);
});

test("other keys are the page's", () => {
  const pen = new Pen();
  for (const key of ["Tab", "a", "Escape", "toString"])
    expect(pen.press(key, false)).toBeUndefined();
});
