import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { copied, isRecord, leaves, mapNumbers, plain } from "../../lib/src/exercises/plain";
import { sameValue, within, withDecimals } from "../../lib/src/exercises/sameValue";
import { Matrix } from "../../lib/src/matrix";

const same = within(1e-5);

test("within is relative, and absolute near 0", () => {
  expect(same(1000.005, 1000)).toBe(true);
  expect(same(1000.02, 1000)).toBe(false);
  expect(same(0.0000009, 0)).toBe(true);
  expect(same(0.0000011, 0)).toBe(false);
});

test("withDecimals allows half a unit of the last decimal", () => {
  expect(withDecimals(2)(0.125, 0.12)).toBe(true);
  expect(withDecimals(2)(0.1251, 0.12)).toBe(false);
  expect(withDecimals(0)(7, 7.5)).toBe(true);
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

test("plain makes arrays of matrices and typed arrays, also of those of another realm", () => {
  expect(plain(Matrix.from([[1, 2]]))).toEqual([[1, 2]]);
  expect(plain([Float32Array.of(1), 2])).toEqual([[1], 2]);
  const foreign: unknown = runInContext("({ m: new Float64Array(2), list: [1] })", createContext());
  expect(isRecord(foreign)).toBe(true);
  expect(plain(foreign)).toEqual({ m: [0, 0], list: [1] });
  expect(sameValue(plain(foreign), { m: [0, 0], list: [1] }, same)).toBe(true);
});

test("leaves, mapNumbers and copied go as deep as there is anything", () => {
  const value = { a: [1, [2, "x"]], b: 3 };
  expect(leaves(value)).toEqual([1, 2, "x", 3]);
  expect(mapNumbers(value, (number) => -number)).toEqual({ a: [-1, [-2, "x"]], b: -3 });
  const copy = copied(value) as typeof value;
  copy.a.push(4);
  expect(value.a).toHaveLength(2);
});
