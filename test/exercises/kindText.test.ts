import { expect, test } from "vitest";
import { kindText, sameKind } from "../../lib/src/exercises/kindText";

test.each([
  [1, "a number"],
  ["one", "a text"],
  [true, "true or false"],
  [undefined, "undefined"],
  [[1], "a list of 1 number"],
  [[1, 2], "a list of 2 numbers"],
  [[1, "two"], "a list of 2 values"],
  [[[1, 2], [3, 4], [5, 6]], "a table of 3 x 2 values"], // prettier-ignore
  [[[1, 2], [3]], "a list of 2 lists"],
  [{ m: 0, v: 0 }, "an object with m, v"],
  [Promise.resolve(1), "a promise (leave out async)"],
])("kindText of %j is %s", (value, text) => {
  expect(kindText(value)).toBe(text);
});

test("sameKind asks for the same form, whatever the numbers are", () => {
  expect(sameKind(1, 2)).toBe(true);
  expect(sameKind("1", 1)).toBe(false);
  expect(sameKind([1, [2]], [3, [4]])).toBe(true);
  expect(sameKind([1, 2], [1])).toBe(false);
  expect(sameKind([1], 1)).toBe(false);
  expect(sameKind([], {})).toBe(false);
  expect(sameKind({ m: 1, more: 2 }, { m: 3 })).toBe(true);
  expect(sameKind({ m: "1" }, { m: 3 })).toBe(false);
});
