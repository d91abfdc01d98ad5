import { expect, test } from "vitest";
import { datasets, makeData } from "../../lib/src/widgets/playgroundData";
import { readSettings } from "../../lib/src/widgets/playgroundSettings";
import type { DatasetName } from "../../lib/src/widgets/widgetJSON";

const names = Object.keys(datasets) as DatasetName[];

test.each(names)(
  "%s: no point is trained on and measured, and all are in the window",
  (dataset) => {
    const { train, validation, window } = makeData(readSettings({ dataset, noise: 0.1 }));
    const [seen, unseen] = [train, validation].map(({ x }) => x.toArray().map(String));
    expect([seen.length, unseen.length]).toEqual([200, 100]);
    expect(unseen.filter((point) => seen.includes(point))).toEqual([]);
    const { left, bottom, size } = window;
    for (const [a, b] of [...train.x.toArray(), ...validation.x.toArray()]) {
      expect(Math.abs(a - left - size / 2)).toBeLessThan(size / 2);
      expect(Math.abs(b - bottom - size / 2)).toBeLessThan(size / 2);
    }
  },
);

test("xor: each point is near one of the four cases, and has its class", () => {
  const { train } = makeData(readSettings({ dataset: "xor", noise: 0.05 }));
  train.x.toArray().forEach(([a, b], i) => {
    const [nearA, nearB] = [Math.round(a), Math.round(b)];
    expect(Math.hypot(a - nearA, b - nearB)).toBeLessThan(0.3);
    expect(train.y.get(i, 0)).toBe(nearA ^ nearB);
  });
});

test("makeData gives the same points for a seed, and others for another", () => {
  const [a, b, c] = [3, 3, 4].map((seed) => makeData(readSettings({ dataset: "xor", seed })));
  expect(b.train.x.data).toEqual(a.train.x.data);
  expect(c.train.x.data).not.toEqual(a.train.x.data);
});
