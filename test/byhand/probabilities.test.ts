import { expect, test } from "vitest";
import { probabilityPairs } from "../../lib/src/byhand/probabilities";

test("probabilityPairs joins targets and outputs; a number is a list of one", () => {
  expect(probabilityPairs("Cannot try", 1, 0.25)).toEqual([[1, 0.25]]);
  expect(probabilityPairs("Cannot try", [0, 1], [0.5, 0.75])).toEqual([
    [0, 0.5],
    [1, 0.75],
  ]);
});

test("probabilityPairs names what is no list of probabilities", () => {
  expect(() => probabilityPairs("Cannot try", NaN, 0)).toThrow(
    new RangeError("Cannot try: target must be a number from 0 to 1, received NaN"),
  );
  expect(() => probabilityPairs("Cannot try", "1" as never, 0)).toThrow(
    new TypeError('Cannot try: target must be an array of numbers, received "1"'),
  );
});
