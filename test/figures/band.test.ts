import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const options = { xLabel: "epoch", yLabel: "accuracy" };

test("band draws the medians in a band between the quartiles, each series with its own pattern", async () => {
  const series = [
    {
      name: "with dropout",
      runs: [
        [0.1, 0.5],
        [0.2, 0.6],
        [0.3, 0.7],
        [0.4, 0.8],
        [0.9, 0.9],
      ],
    },
    {
      name: "without",
      runs: [
        [0, 0.25],
        [0.5, 0.75],
      ],
    },
  ];
  const figure = figures.band({ ...options, series, title: "Two nets" });
  const [outline, medians] = figure.data;
  expect([outline["x"], outline["y"]]).toEqual([
    [1, 2, 2, 1],
    [0.4, 0.8, 0.6, 0.2],
  ]);
  expect(medians["y"]).toEqual([0.3, 0.7]);
  await expectSnapshot(figure, "band-two-series");
});

test("band stands where x says", () => {
  const series = [{ name: "a", runs: [[1, 2, 3]] }];
  const { data, alt } = figures.band({ ...options, series, x: [10, 20, 40] });
  expect(data[1]["x"]).toEqual([10, 20, 40]);
  expect(alt).toContain("over epoch, from 10 to 40: a (1 run), median rises from 1 to 3,");
  expect(() => figures.band({ ...options, series, x: [1] })).toThrow(
    new RangeError('Cannot draw band: series "a" needs as many x as y, received 1 x and 3 y'),
  );
});

test("band keeps the ends of long runs, and at most some 200 places", () => {
  const run = Array.from({ length: 1500 }, (_, i) => i);
  const { data } = figures.band({ ...options, series: [{ name: "a", runs: [run] }] });
  const x = data[1]["x"] as number[];
  expect([x.length, x[0], x.at(-1)]).toEqual([189, 1, 1500]);
  expect(data[1]["y"]).toEqual(x.map((place) => place - 1));
});
