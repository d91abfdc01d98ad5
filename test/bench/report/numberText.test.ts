import { expect, test } from "vitest";
import { numberText } from "../../../bench/report/numberText.js";

test("numberText has fixed decimals, groups of thousands, and a dash for what is not there", () => {
  expect(numberText(5296.04, 1)).toBe("5,296.0");
  expect(numberText(0.125, 0)).toBe("0");
  expect(numberText(undefined, 2)).toBe("–");
});
