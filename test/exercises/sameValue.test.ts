import { expect, test } from "vitest";
import {
  nearlyRight,
  roundedFrom,
  sameValue,
  within,
  withDecimals,
} from "../../lib/src/exercises/sameValue";

const same = within(1e-5);

test("within is relative, and absolute near 0", () => {
  expect(same(1000.005, 1000)).toBe(true);
  expect(same(1000.02, 1000)).toBe(false);
  expect(same(0.0000009, 0)).toBe(true);
  expect(same(0.0000011, 0)).toBe(false);
});

test("nearlyRight takes numbers that were rounded to two digits on the way", () => {
  expect(nearlyRight(0.77, 0.7744)).toBe(true);
  expect(nearlyRight(0.7, 0.7744)).toBe(false);
});

test("withDecimals allows half a unit of the last decimal", () => {
  expect(withDecimals(2)(0.125, 0.12)).toBe(true);
  expect(withDecimals(2)(0.1251, 0.12)).toBe(false);
  expect(withDecimals(0)(7, 7.5)).toBe(true);
});

test("roundedFrom takes what is right in the decimals that it is written with, of which it has one", () => {
  expect(roundedFrom(1.26, 1.2567)).toBe(true);
  expect(roundedFrom(-1.3, -1.2567)).toBe(true);
  expect(roundedFrom(1.25, 1.2567)).toBe(false);
  expect(roundedFrom(1.261, 1.2567)).toBe(false);
  expect(roundedFrom(1, 1.2567)).toBe(false);
  expect(roundedFrom(1e-7, 1.2e-7)).toBe(false);
});

test("sameValue compares form and content", () => {
  expect(sameValue(NaN, NaN, same)).toBe(true);
  expect(sameValue(Infinity, Infinity, same)).toBe(true);
  expect(sameValue(Infinity, -Infinity, same)).toBe(false);
  expect(sameValue(-0, 0, same)).toBe(true);
  expect(sameValue([1, [2]], [1, [2]], same)).toBe(true);
  expect(sameValue([1, 2], [1], same)).toBe(false);
  expect(sameValue({ m: 1, v: 2 }, { m: 1 }, same)).toBe(true);
  expect(sameValue({}, { m: 1 }, same)).toBe(false);
  expect(sameValue(1, "1", same)).toBe(false);
  expect(sameValue(true, true, same)).toBe(true);
});
