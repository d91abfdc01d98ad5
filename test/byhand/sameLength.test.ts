import { expect, test } from "vitest";
import { sameLength } from "../../lib/src/byhand/sameLength";

test("sameLength passes lists of one length and names others", () => {
  expect(() => {
    sameLength("Cannot test", "a and b", [1, 2], [3, 4]);
  }).not.toThrow();
  expect(() => {
    sameLength("Cannot test", "a and b", [1, 2], [3]);
  }).toThrow(new TypeError("Cannot test: a and b must have the same length, received 2 and 1"));
});
