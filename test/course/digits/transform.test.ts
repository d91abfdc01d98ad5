import { expect, test } from "vitest";
import { side, transform } from "../../../tools/course/digits/transform.js";

const still = { angle: 0, scale: 1, shift: [0, 0] as const, noise: () => 0 };

function dot(x: number, y: number): Uint8Array {
  const image = new Uint8Array(side * side);
  image[y * side + x] = 200;
  return image;
}

test("transform leaves an image as it is where nothing is to be done", () => {
  expect(transform(dot(3, 5), still)).toEqual(dot(3, 5));
});

test("transform moves to the right and down", () => {
  expect(transform(dot(3, 5), { ...still, shift: [2, 1] })).toEqual(dot(5, 6));
});

test("transform turns clockwise around the middle", () => {
  expect(transform(dot(20, 10), { ...still, angle: Math.PI / 2 })).toEqual(dot(17, 20));
});

test("transform cuts noise to what a byte holds", () => {
  const bright = transform(dot(3, 5), { ...still, noise: () => 100 });
  expect([bright[5 * side + 3], bright[0]]).toEqual([255, 100]);
});
