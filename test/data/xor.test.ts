import { expect, test } from "vitest";
import { xor } from "../../lib/src/data";

test("xor is the truth table", () => {
  const { x, y } = xor();
  expect(x.shape).toEqual([4, 2]);
  expect(y.shape).toEqual([4, 1]);
  for (let row = 0; row < 4; row++) {
    const [a, b] = x.row(row);
    expect(y.get(row, 0)).toBe(Number(a !== b));
  }
});

test("xor makes a new table each time", () => {
  xor().x.set(0, 0, 9);
  expect(xor().x.get(0, 0)).toBe(0);
});
