import { expect, test } from "vitest";
import { makeData } from "../../lib/src/widgets/playgroundData";
import { playgroundPicture } from "../../lib/src/widgets/playgroundPicture";
import { readSettings } from "../../lib/src/widgets/playgroundSettings";

test("playgroundPicture shows the training points, each class in its own shape", () => {
  const settings = readSettings({ dataset: "circles" });
  const svg = playgroundPicture(settings);
  const { y } = makeData(settings).train;
  const ones = y.data.reduce((sum, label) => sum + label, 0);
  expect(svg.match(/<circle /g)).toHaveLength(200 - ones);
  expect(svg.match(/<rect [^>]*width="6"/g)).toHaveLength(ones);
});

test("playgroundPicture puts a point where the plane has it", () => {
  const settings = readSettings({ dataset: "circles", noise: 0 });
  const places = [...playgroundPicture(settings).matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)];
  const [middle, radius] = [16 + 150, 100]; // the plane is 300 pixels wide for 3 units
  for (const [, x, y] of places) {
    expect(Math.hypot(Number(x) - middle, Number(y) - middle)).toBeCloseTo(radius, 0);
  }
});

test("playgroundPicture leaves out points beyond its plane", () => {
  const svg = playgroundPicture(readSettings({ dataset: "circles", noise: 1 }));
  const across = [...svg.matchAll(/cx="([-\d.]+)"/g)].map(([, x]) => Number(x));
  expect(across.length).toBeLessThan(100);
  expect(Math.min(...across)).toBeGreaterThan(16);
  expect(Math.max(...across)).toBeLessThan(316);
});
