import { expect, test } from "vitest";
import { ByteTensor } from "../../lib/src/byteTensor";
import { mnist } from "../../lib/src/data";
import { centreDigit } from "../../lib/src/widgets";

/** A drawing of that size with ink in some boxes: left, top, width, height. */
function drawing(size: number, ...boxes: [number, number, number, number][]): ByteTensor {
  const data = new Uint8Array(size * size);
  for (const [left, top, width, height] of boxes) {
    for (let y = top; y < top + height; y++)
      data.fill(255, y * size + left, y * size + left + width);
  }
  return new ByteTensor(data, [size, size]);
}

/** The L of a letter, `scale` times as large, its corner at a place. */
function letterL(size: number, scale: number, left: number, top: number): ByteTensor {
  return drawing(
    size,
    [left, top, 2 * scale, 12 * scale],
    [left, top + 10 * scale, 8 * scale, 2 * scale],
  );
}

test("centreDigit leaves MNIST's own digits as they are, to the last bit", async () => {
  const { test: digits } = await mnist.load();
  const images = digits.x.slice(0, 300);
  const size = 28 * 28;
  const changed = Array.from({ length: 300 }, (_, i) => {
    const image = images.slice(i, i + 1).reshape(28, 28);
    const centred = centreDigit(image);
    return centred.data.every((level, pixel) => level === image.data[pixel]) ? 0 : 1;
  });
  expect(images.data).toHaveLength(300 * size);
  expect(changed.reduce<number>((sum, each) => sum + each, 0)).toBe(0);
});

test("centreDigit gives the same image wherever and however large a stroke is drawn", () => {
  const image = centreDigit(letterL(140, 5, 20, 30));
  expect(centreDigit(letterL(140, 5, 95, 75)).data).toEqual(image.data);
  expect(centreDigit(letterL(140, 10, 3, 8)).data).toEqual(image.data);
  expect(centreDigit(letterL(280, 20, 60, 15)).data).toEqual(image.data);
});

test("centreDigit scales the ink to 20 pixels, its proportions kept", () => {
  const image = centreDigit(drawing(100, [10, 20, 30, 60]));
  const rows = Array.from({ length: 28 }, (_, y) => image.data.slice(28 * y, 28 * y + 28));
  const inked = rows.filter((row) => row.some((level) => level > 0));
  expect(inked).toHaveLength(20);
  expect(inked.map((row) => row.filter((level) => level === 255).length)).toEqual(
    Array.from({ length: 20 }, () => 10),
  );
});

test("centreDigit puts the centre of mass at row 14, column 14, within half a pixel", () => {
  const { data } = centreDigit(letterL(140, 8, 10, 20));
  let [ink, x, y] = [0, 0, 0];
  data.forEach((level, i) => {
    ink += level;
    x += level * (i % 28);
    y += level * Math.floor(i / 28);
  });
  expect(Math.abs(x / ink - 14)).toBeLessThanOrEqual(0.5);
  expect(Math.abs(y / ink - 14)).toBeLessThanOrEqual(0.5);
});

test("centreDigit keeps all ink on the image where its mass is far from its middle", () => {
  const thinStem = drawing(120, [10, 10, 80, 12], [48, 22, 2, 88]);
  const ink = (image: ByteTensor): number => image.data.filter((level) => level > 0).length;
  const { data } = centreDigit(thinStem);
  expect(data.slice(27 * 28).some((level) => level > 0)).toBe(true);
  expect(ink(centreDigit(thinStem))).toBeGreaterThan(0);
  const rows = Array.from({ length: 28 }, (_, y) => data.slice(28 * y, 28 * y + 28));
  expect(rows.filter((row) => row.some((level) => level > 0))).toHaveLength(20);
});

test("centreDigit smooths edges that fall between pixels", () => {
  const stem = drawing(100, [10, 10, 7, 50], [10, 53, 35, 7]); // 0.4 times: 2.8 pixels thick, and a corner 0.96 full
  expect([...new Set(centreDigit(stem).data)].sort((a, b) => a - b)).toEqual([0, 204, 245, 255]);
});

test("centreDigit of nothing is an empty image, of a dot a square", () => {
  expect(centreDigit(drawing(50)).data.every((level) => level === 0)).toBe(true);
  expect(centreDigit(drawing(50, [3, 4, 1, 1])).data.filter((level) => level === 255)).toHaveLength(
    400,
  );
});

test("centreDigit refuses what is not one image", () => {
  const images = new ByteTensor(new Uint8Array(8), [2, 2, 2]);
  expect(() => centreDigit(images)).toThrow(
    new TypeError(
      "Cannot centre digit: the drawing must have shape [height, width], received [2, 2, 2]",
    ),
  );
});
