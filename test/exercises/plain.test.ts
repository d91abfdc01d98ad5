import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { copied, isRecord, leaves, mapNumbers, plain } from "../../lib/src/exercises/plain";
import { Matrix } from "../../lib/src/matrix";

test("plain makes arrays of matrices and typed arrays, also of those of another realm", () => {
  expect(plain(Matrix.from([[1, 2]]))).toEqual([[1, 2]]);
  expect(plain([Float32Array.of(1), 2])).toEqual([[1], 2]);
  const foreign: unknown = runInContext("({ m: new Float64Array(2), list: [1] })", createContext());
  expect(isRecord(foreign)).toBe(true);
  expect(plain(foreign)).toEqual({ m: [0, 0], list: [1] });
});

test("leaves, mapNumbers and copied go as deep as there is anything", () => {
  const value = { a: [1, [2, "x"]], b: 3 };
  expect(leaves(value)).toEqual([1, 2, "x", 3]);
  expect(mapNumbers(value, (number) => -number)).toEqual({ a: [-1, [-2, "x"]], b: -3 });
  const copy = copied(value) as typeof value;
  copy.a.push(4);
  expect(value.a).toHaveLength(2);
});
