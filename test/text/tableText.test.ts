import { describe, expect, it } from "vitest";
import { tableText } from "../../lib/src/text";

const product = (row: number, column: number): string => String(row * column);

describe("tableText", () => {
  it("aligns the columns", () => {
    expect(tableText(3, 2, (row, column) => "x".repeat(row + column))).toBe(
      "[   ,   x ]\n[  x,  xx ]\n[ xx, xxx ]",
    );
  });

  it("shows up to 1000 cells", () => {
    expect(tableText(28, 28, product).split("\n")).toHaveLength(28);
    expect(tableText(28, 28, product)).not.toContain("...");
  });

  it("leaves out the middle of a larger table", () => {
    const lines = tableText(1000, 11, product).split("\n");
    expect(lines).toHaveLength(11);
    expect(lines[1]).toBe("[   0,   1,    2,    3,    4, ...,    6,    7,    8,    9,   10 ]");
    expect(lines[5]).toBe("[ ..., ...,  ...,  ...,  ..., ...,  ...,  ...,  ...,  ...,  ... ]");
    expect(lines[10]).toBe("[   0, 999, 1998, 2997, 3996, ..., 5994, 6993, 7992, 8991, 9990 ]");
  });

  it("leaves out nothing where an axis is short", () => {
    expect(tableText(1001, 1, product).split("\n")[10]).toBe("[   0 ]");
    expect(tableText(1, 2000, product)).toBe("[ 0, 0, 0, 0, 0, ..., 0, 0, 0, 0, 0 ]");
  });
});
