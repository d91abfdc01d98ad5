import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteTensor } from "../lib/src/byteTensor";
import { toCategorical } from "../lib/src/toCategorical";

describe("toCategorical", () => {
  it("puts 1 in each label's column", () => {
    const expected = [
      [0, 0, 1, 0],
      [1, 0, 0, 0],
    ];
    expect(toCategorical([2, 0], 4).toArray()).toEqual(expected);
    expect(toCategorical(new ByteTensor(Uint8Array.of(2, 0), [2]), 4).toArray()).toEqual(expected);
  });

  it("makes as many columns as the greatest label needs", () => {
    expect(toCategorical([1, 3]).shape).toEqual([2, 4]);
  });

  it("is undone by argmax", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (labels) => {
        expect(toCategorical(labels).argmax()).toEqual(labels);
      }),
    );
  });

  it.each([
    [[0, 1, 10], 2, "10"],
    [[-1], 0, "-1"],
    [[3, 0.5], 1, "0.5"],
    [[NaN], 0, "NaN"],
  ])("of %j names the label that is out of range", (labels, index, text) => {
    const message = `Cannot make categorical: labels[${index}] must be an integer from 0 to 9, received ${text}`;
    expect(() => toCategorical(labels, 10)).toThrow(new RangeError(message));
  });

  it("without numClasses does not take a label that is no integer", () => {
    expect(() => toCategorical([1, 0.5])).toThrow(
      new RangeError(
        "Cannot make categorical: labels[1] must be a non-negative integer, received 0.5",
      ),
    );
  });

  it("takes labels of one axis, and a positive numClasses", () => {
    expect(() => toCategorical(new ByteTensor(new Uint8Array(4), [2, 2]))).toThrow(
      new TypeError("Cannot make categorical: labels must have 1 axis, received shape [2, 2]"),
    );
    expect(() => toCategorical(3 as never)).toThrow(
      new TypeError(
        "Cannot make categorical: labels must be an array of integers or a ByteTensor, received 3",
      ),
    );
    expect(() => toCategorical([0], 0)).toThrow(
      new RangeError("Cannot make categorical: numClasses must be a positive integer, received 0"),
    );
  });
});
