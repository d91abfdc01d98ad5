import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const labels = { xLabel: "step", yLabel: "error" };

test("lines draws several series, told apart by dash and mark as well", async () => {
  const series = [
    { name: "small steps", y: [0.3, 0.2, 0.1] },
    { name: "large steps", y: [0.3, 0.05], x: [1, 3] },
  ];
  const figure = figures.lines({ ...labels, series, title: "Two ways down", logY: true });
  await expectSnapshot(figure, "lines-two-series");
});

test("lines counts from 1 where nothing says where the values stand", () => {
  const { data } = figures.lines({ ...labels, series: [{ name: "a", y: [5, 6, 7] }] });
  expect(data[0]["x"]).toEqual([1, 2, 3]);
});

test("lines thins out a long series, but keeps its ends and describes all of it", () => {
  const y = Float64Array.from({ length: 10_000 }, (_, i) => (i === 5001 ? 9 : 1 / (i + 1)));
  const { data, alt } = figures.lines({ ...labels, series: [{ name: "loss", y }] });
  const x = data[0]["x"] as number[];
  expect(x.length).toBeLessThanOrEqual(401);
  expect([x[0], x.at(-1)]).toEqual([1, 10_000]);
  expect(alt).toContain("highest 9");
});

test("lines takes a text alternative of one's own", () => {
  const series = [{ name: "a", y: [1, 2] }];
  expect(figures.lines({ ...labels, series, alt: "What to see" }).alt).toBe("What to see");
});

test("lines refuses an x that does not fit a series", () => {
  expect(() => figures.lines({ ...labels, x: [1, 2], series: [{ name: "a", y: [1] }] })).toThrow(
    new RangeError('Cannot draw lines: series "a" needs as many x as y, received 2 x and 1 y'),
  );
});

test("lines refuses what cannot stand on a logarithmic axis", () => {
  const series = [{ name: "loss", y: [0.5, 0], x: [-1, 1] }];
  expect(() => figures.lines({ ...labels, series, logY: true })).toThrow(
    new RangeError(
      'Cannot draw lines: y[1] of series "loss" must be greater than 0 on a logarithmic axis, received 0',
    ),
  );
  expect(() => figures.lines({ ...labels, series, logX: true })).toThrow(
    new RangeError(
      'Cannot draw lines: x[0] of series "loss" must be greater than 0 on a logarithmic axis, received -1',
    ),
  );
});
