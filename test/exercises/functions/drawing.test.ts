import { expect, test } from "vitest";
import {
  decimal,
  labels,
  shares,
  table,
  whole,
} from "../../../lib/src/exercises/functions/drawing";
import { samples } from "../../../lib/src/exercises/functions/byClass";
import { Random } from "../../../lib/src/random";

const random = new Random(3);
const times = Array.from({ length: 200 }, (_, i) => i);

test("decimal and table draw numbers that can be printed in full", () => {
  for (const number of times.map(() => decimal(random, -2, 2))) {
    expect(number).toBe(Number(number.toFixed(3)));
    expect(Math.abs(number)).toBeLessThanOrEqual(2);
  }
  expect(table(random, 2, 3).map((row) => row.length)).toEqual([3, 3]);
});

test("whole and labels draw all that they may, and nothing else", () => {
  expect([...new Set(times.map(() => whole(random, 2, 5)))].sort()).toEqual([2, 3, 4, 5]);
  expect([...new Set(labels(random, 100, 3))].sort()).toEqual([0, 1, 2]);
});

test("shares are positive and 1 in total", () => {
  for (const i of times) {
    const all = shares(random, 2 + (i % 5));
    expect(all.every((share) => share > 0)).toBe(true);
    expect(all.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  }
});

test("samples has every class among the labels and among the predictions", () => {
  for (const i of times) {
    const classes = 2 + (i % 3);
    const [truth, predicted] = samples(random, classes);
    expect(truth).toHaveLength(predicted.length);
    expect([new Set(truth).size, new Set(predicted).size]).toEqual([classes, classes]);
  }
});
