import { expect, test } from "vitest";
import { kindText, sameKind } from "../../lib/src/exercises/kindText";
import { callText, valueText } from "../../lib/src/exercises/valueText";

test.each([
  [0.1234567, "0.123457"],
  [1234567, "1234570"],
  [NaN, "NaN"],
  [-Infinity, "-Infinity"],
  [[1, [2, 3]], "[1, [2, 3]]"],
  [{ m: 0.5, v: [1] }, "{ m: 0.5, v: [1] }"],
  ["a", '"a"'],
  [undefined, "undefined"],
  [Promise.resolve(1), "a promise"],
  [Math.max, "max"],
  [() => 1, "a function"],
])("valueText of %o", (value, text) => {
  expect(valueText(value)).toBe(text);
});

test("valueText shortens what is long, and callText writes a call", () => {
  const text = valueText(Array.from({ length: 100 }, () => 1000));
  expect(text).toHaveLength(123);
  expect(text.endsWith("...")).toBe(true);
  expect(callText("f", [1, [2]])).toBe("f(1, [2])");
});

test.each([
  [1, "a number"],
  ["a", "a text"],
  [true, "true or false"],
  [undefined, "undefined"],
  [Promise.resolve(1), "a promise (leave out async)"],
  [[1], "a list of 1 number"],
  [[1, 2], "a list of 2 numbers"],
  [[1, "a"], "a list of 2 values"],
  [[], "a list of 0 values"],
  [[[1], [2]], "a table of 2 x 1 values"],
  [[[1], [2, 3]], "a list of 2 lists"],
  [{ m: 1, v: 2 }, "an object with m, v"],
])("kindText of %j", (value, text) => {
  expect(kindText(value)).toBe(text);
});

test("sameKind compares forms, not contents", () => {
  expect(sameKind([1, 2], [3, 4])).toBe(true);
  expect(sameKind([1, 2], [3])).toBe(false);
  expect(sameKind(1, [1])).toBe(false);
  expect(sameKind([1], 1)).toBe(false);
  expect(sameKind({ m: 1, more: 2 }, { m: 3 })).toBe(true);
  expect(sameKind({ v: 1 }, { m: 3 })).toBe(false);
  expect(sameKind("1", 1)).toBe(false);
});
