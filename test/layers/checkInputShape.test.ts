import { expect, test } from "vitest";
import { checkInputShape } from "../../lib/src/layers/checkInputShape";

test("checkInputShape returns the shape of one sample, or that there is none", () => {
  expect(checkInputShape("Cannot make layer", [3])).toEqual([3]);
  expect(checkInputShape("Cannot make layer", undefined)).toBeUndefined();
});

test("checkInputShape names what is no shape of one sample", () => {
  expect(() => checkInputShape("Cannot make layer", 3 as never)).toThrow(
    new TypeError(
      "Cannot make layer: inputShape must be [inputs], the shape of one sample, received 3",
    ),
  );
  expect(() => checkInputShape("Cannot make layer", [2.5])).toThrow(
    new RangeError(
      "Cannot make layer: the number of inputs in inputShape must be a positive integer, received 2.5",
    ),
  );
});
