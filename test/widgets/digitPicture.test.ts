import { expect, test } from "vitest";
import { ByteTensor } from "../../lib/src/byteTensor";
import { digitPicture } from "../../lib/src/widgets/digitPicture";

const image = new ByteTensor(new Uint8Array(28 * 28), [28, 28]);

test("digitPicture paints what the network sees: neighbours with the same ink as one, paper not at all", () => {
  image.data.fill(0).fill(255, 30, 34);
  image.data[34] = 128;
  const svg = digitPicture([], { image, outputs: [1], best: 0 }, ["a"]);
  // 7 pixels for each of the image's, whose first stands at 228, 40
  expect([...svg.matchAll(/<path [^>]*>/g)].map(([path]) => path)).toEqual([
    '<path d="M242,47h28v7h-28z" fill="#000000"/>',
    '<path d="M270,47h7v7h-7z" fill="#7f7f7f"/>',
  ]);
});

test("digitPicture draws a bar for each output, within its bounds", () => {
  const outputs = [0.5, 7, -3];
  const svg = digitPicture([], { image, outputs, best: 1 }, ["a", "b", "c"]);
  const bars = [...svg.matchAll(/width="([\d.]+)" height="16"/g)].map(([, width]) => Number(width));
  expect(bars).toEqual([65, 130, 0]);
});

test("digitPicture draws the strokes as thick as the drawing has them", () => {
  const stroke = [
    [0, 0],
    [0.5, 1],
  ] as const;
  const svg = digitPicture([stroke], { image, outputs: [1], best: 0 }, ["a"]);
  // 196 pixels for the drawing's 140, whose lines are 12 wide
  expect(svg).toContain(
    '<polyline points="16,40 114,236" fill="none" stroke="#111111" stroke-width="16.8"',
  );
});
