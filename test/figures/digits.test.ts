import { expect, test } from "vitest";
import { ByteTensor, figures } from "@deltabook/nn";
import { decoded } from "./decoded";
import { expectSnapshot } from "./snapshot";

/** `count` images of 2 x 3 pixels, all bytes different. */
function images(count: number): ByteTensor {
  return new ByteTensor(
    Uint8Array.from({ length: count * 6 }, (_, i) => i * 9),
    [count, 2, 3],
  );
}

test("digits draws the images in rows, each as its own bytes", async () => {
  const figure = figures.digits(images(3), { labels: [7, 2, 1], columns: 2, title: "Three" });
  const tiles = figure.data.filter(({ type }) => type === "heatmap");
  expect(tiles.map(({ z }) => decoded(z).flat()).flat()).toEqual([...images(3).data]);
  await expectSnapshot(figure, "digits-three");
});

test("digits takes labels of any kind, or none", () => {
  const labels = [new ByteTensor(Uint8Array.of(5, 0), [2]), [5, 0], ["5", "0"]];
  for (const some of labels) {
    expect(figures.digits(images(2), { labels: some }).alt).toBe(
      "2 images of 2 x 3 grey pixels, labelled 5, 0.",
    );
  }
  expect(figures.digits(images(1)).alt).toBe("1 image of 2 x 3 grey pixels.");
});

test("digits needs little more than a kilobyte for an image", () => {
  const ten = new ByteTensor(new Uint8Array(10 * 784), [10, 28, 28]);
  expect(JSON.stringify(figures.digits(ten)).length).toBeLessThan(14_000);
});

test("digits refuses another shape, too many images, and labels that do not fit", () => {
  expect(() => figures.digits(images(2).reshape(2, 6))).toThrow(
    new TypeError("Cannot draw images: expected shape [n, height, width], received [2, 6]"),
  );
  const many = new ByteTensor(new Uint8Array(101), [101, 1, 1]);
  expect(() => figures.digits(many)).toThrow(
    new RangeError(
      "Cannot draw images: expected 1 to 100 images, received 101; take some of them with slice(0, 10)",
    ),
  );
  expect(() => figures.digits(images(2), { labels: [1] })).toThrow(
    new RangeError("Cannot draw images: expected one label for each of 2 images, received 1 label"),
  );
  expect(() => figures.digits(images(2), { columns: 0 })).toThrow(
    new RangeError("Cannot draw images: columns must be an integer from 1 to 100, received 0"),
  );
});
