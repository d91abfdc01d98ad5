import { describe, expect, it } from "vitest";
import {
  finiteNumber,
  fraction,
  integerWithin,
  nonNegativeInteger,
  positiveInteger,
  positiveNumber,
} from "../../lib/src/checks";

const small = (attempt: string, name: string, value: unknown): number =>
  integerWithin(attempt, name, value, -1, 2);

describe.each([
  { check: positiveInteger, expected: "a positive integer", good: [1, 60_000], bad: [0, -3, 1.5] },
  { check: nonNegativeInteger, expected: "a non-negative integer", good: [0, 7], bad: [-1, 0.5] },
  { check: positiveNumber, expected: "a positive number", good: [1e-9, 5], bad: [0, -1, Infinity] },
  { check: finiteNumber, expected: "a finite number", good: [-0.5, 0], bad: [-Infinity] },
  {
    check: fraction,
    expected: "a number from 0 up to but not including 1",
    good: [0, 0.999],
    bad: [1, -0.1],
  },
  { check: small, expected: "an integer from -1 to 2", good: [-1, 2], bad: [-2, 3, 0.5] },
])("$expected", ({ check, expected, good, bad }) => {
  it.each(good)("may be %d", (value) => {
    expect(check("Cannot try", "size", value)).toBe(value);
  });

  it.each([...bad, NaN])("may not be %d", (value) => {
    const message = `Cannot try: size must be ${expected}, received ${value}`;
    expect(() => check("Cannot try", "size", value)).toThrow(new RangeError(message));
  });

  it.each([
    ["3", '"3"'],
    [undefined, "undefined"],
    [[1], "an array of length 1"],
  ])("may not be of another type: %s", (value, text) => {
    const message = `Cannot try: size must be ${expected}, received ${text}`;
    expect(() => check("Cannot try", "size", value)).toThrow(new TypeError(message));
  });
});
