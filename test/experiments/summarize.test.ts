import { expect, test } from "vitest";
import { summarize } from "@deltabook/nn";

test("summarize interpolates between two values as NumPy's quantile does", () => {
  // numpy.quantile([7, 1, 3, 10], [0, 0.25, 0.5, 0.75, 1])
  expect(summarize([7, 1, 3, 10])).toEqual({
    ...{ count: 4, min: 1, q1: 2.5, median: 5, q3: 7.75, max: 10 },
  });
});

test("summarize takes one value, typed arrays, and leaves their order", () => {
  const values = Float32Array.of(3, 1, 2);
  expect(summarize(values)).toMatchObject({ min: 1, median: 2, max: 3 });
  expect([...values]).toEqual([3, 1, 2]);
  expect(summarize([5])).toEqual({ count: 1, min: 5, q1: 5, median: 5, q3: 5, max: 5 });
});

test("summarize takes Infinity for the worst value", () => {
  expect(summarize([1, Infinity, 2, Infinity, 3])).toEqual({
    ...{ count: 5, min: 1, q1: 2, median: 3, q3: Infinity, max: Infinity },
  });
  expect(summarize([1, Infinity]).median).toBe(Infinity);
});

test("summarize names what is no list of numbers", () => {
  expect(() => summarize(5 as never)).toThrow(
    new TypeError("Cannot summarize: values must be a list of numbers, received 5"),
  );
  expect(() => summarize([])).toThrow(
    new RangeError(
      "Cannot summarize: values must have at least one number, received an empty array",
    ),
  );
  expect(() => summarize([1, NaN])).toThrow(
    new RangeError("Cannot summarize: values[1] must be a number, received NaN"),
  );
});
