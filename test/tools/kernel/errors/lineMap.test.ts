import { expect, it } from "vitest";
import { lineAt, type LineMap } from "../../../../tools/kernel/errors/lineMap";

const map: LineMap = [[], [4, 12, 5, 20, 9]];

it("lineAt finds the line that a column came from, up to the end of the line", () => {
  expect([1, 12, 13, 20, 21, 999].map((column) => lineAt(map, 2, column))).toEqual([
    4, 4, 5, 5, 9, 9,
  ]);
});

it("lineAt is null where a line came from nowhere, and beyond the last", () => {
  expect([lineAt(map, 1, 1), lineAt(map, 3, 1)]).toEqual([null, null]);
});
