import { expect, test } from "vitest";
import { figures, Matrix } from "@deltabook/nn";
import { decoded } from "./decoded";
import { expectSnapshot } from "./snapshot";

const weights = [
  [-1, 0, 0.5, 1],
  [2, -2, 0, 0],
];

test("images draws each row of weights as a square, all on one scale around 0", async () => {
  const figure = figures.images(weights, {
    ...{ labels: ["unit 1", "unit 2"], diverging: true, columns: 2, title: "Weights" },
  });
  expect(figure.data.slice(0, 2).map(({ z }) => decoded(z))).toEqual([
    [
      [64, 128],
      [159, 191],
    ],
    [
      [255, 0],
      [128, 128],
    ],
  ]);
  await expectSnapshot(figure, "images-weights");
});

test("images goes from the lowest value, white, to the highest, black, where values have no sign", () => {
  const { data, alt } = figures.images([[0, 1, 2, 4, 6, 8]], { width: 3 });
  expect(decoded(data[0]["z"])).toEqual([
    [0, 32, 64],
    [128, 191, 255],
  ]);
  expect(alt).toBe("1 image of 2 x 3 values from 0 (white) to 8 (black).");
});

test("images shows values that are all the same, and one colour bar for all images", () => {
  const { data } = figures.images(Matrix.zeros(3, 4), { diverging: true });
  expect(decoded(data[0]["z"])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(data.map(({ showscale }) => showscale)).toEqual([true, false, false]);
});

test("images refuses what makes no rectangles", () => {
  expect(() => figures.images([[1, 2, 3]])).toThrow(
    new TypeError(
      "Cannot draw images: 3 pixels make no image as high as it is wide; give width, the pixels of one row",
    ),
  );
  expect(() => figures.images([[1, 2, 3]], { width: 2 })).toThrow(
    "Cannot draw images: 3 pixels make no image 2 wide; give width, the pixels of one row",
  );
  expect(() => figures.images([[1, 2]], { width: -1 })).toThrow(
    "Cannot draw images: width must be a positive integer, received -1",
  );
  expect(() => figures.images([[NaN]])).toThrow(
    new RangeError("Cannot draw images: values must be finite numbers, received NaN"),
  );
  expect(() => figures.images([])).toThrow("expected 1 to 100 images, received 0");
  expect(() => figures.images(weights, { labels: ["one"] })).toThrow(
    "Cannot draw images: expected one label for each of 2 images, received 1 label",
  );
});
