import { expect, test } from "vitest";
import { ByteTensor } from "@deltabook/nn";
import { labelPairs } from "../../lib/src/classification/labels";

test("labelPairs takes arrays, typed arrays and bytes with one axis", () => {
  const pairs = [
    [1, 2],
    [0, 0],
  ];
  const bytes = new ByteTensor(Uint8Array.of(1, 0), [2]);
  for (const labels of [[1, 0], Uint32Array.of(1, 0), bytes]) {
    expect(labelPairs("Cannot try", labels, [2, 0])).toEqual(pairs);
  }
});

test("labelPairs names what is no list of classes", () => {
  const oneHot = new ByteTensor(Uint8Array.of(0, 1), [1, 2]);
  for (const labels of [oneHot, 3 as never, "12" as never]) {
    expect(() => labelPairs("Cannot try", labels, [0])).toThrow(
      /^Cannot try: labels must be a list of classes, received /,
    );
  }
  expect(() => labelPairs("Cannot try", [], [])).toThrow(
    new RangeError("Cannot try: labels must have at least one class, received an empty list"),
  );
  expect(() => labelPairs("Cannot try", [1], [0.5])).toThrow(
    new RangeError("Cannot try: predicted[0] must be a non-negative integer, received 0.5"),
  );
  expect(() => labelPairs("Cannot try", [1], [0, 1])).toThrow(
    new TypeError("Cannot try: labels and predicted must have the same length, received 1 and 2"),
  );
});
