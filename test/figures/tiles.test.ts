import { expect, test } from "vitest";
import { checkTiles, readLabels, tileFigure, type Tiles } from "../../lib/src/figures/tiles";

const tiles: Tiles = {
  pictures: [0, 1, 2].map((value) => new Uint8Array(6).fill(value)),
  ...{ height: 2, width: 3, names: ["a", "b", "c"], columns: 2 },
  ...{ ramp: { zmin: 0, zmax: 255 }, hover: "" },
};

test("tileFigure places pictures in rows from left to right, with their names above", () => {
  const { data, alt } = tileFigure(tiles, undefined, "three pictures");
  expect(data.slice(0, 3).map(({ x0, y0 }) => [x0, y0])).toEqual([
    [0, 10],
    [7, 10],
    [0, 22],
  ]);
  expect(data[3]).toMatchObject({ x: [1, 8, 1], y: [5, 5, 17], text: ["a", "b", "c"] });
  expect(alt).toBe("three pictures");
});

test("tileFigure shows no colour bar where the ramp has none, and no names where there are none", () => {
  const { data } = tileFigure({ ...tiles, names: undefined }, undefined, "three pictures");
  expect(data.map(({ showscale }) => showscale)).toEqual([false, false, false]);
});

test("readLabels and checkTiles refuse what does not fit", () => {
  expect(readLabels("Cannot try", [7, 2], 2)).toEqual(["7", "2"]);
  expect(readLabels("Cannot try", undefined, 2)).toBeUndefined();
  expect(() => readLabels("Cannot try", [7], 2)).toThrow(RangeError);
  expect(() => {
    checkTiles("Cannot try", 101, 5);
  }).toThrow("Cannot try: expected 1 to 100 images, received 101");
  expect(() => {
    checkTiles("Cannot try", 5, 0);
  }).toThrow("Cannot try: columns must be an integer from 1 to 100, received 0");
});
