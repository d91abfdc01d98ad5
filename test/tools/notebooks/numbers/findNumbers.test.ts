import { describe, expect, test } from "vitest";
import {
  allNumbers,
  computedNumbers,
  isShort,
} from "../../../../tools/notebooks/numbers/findNumbers.js";

const computed = (text: string): string[] => computedNumbers(text).map((number) => number.text);

describe("computedNumbers", () => {
  test.each([
    ["The output is 0.774, the delta -0.135.", ["0.774", "-0.135"]],
    ["from −0.5 to 0.5", ["−0.5", "0.5"]],
    ["(-0.15) and 1-0.25 and f(x)-0.5", ["-0.15", "0.25", "0.5"]],
    ["92.15 % or 19 % or 3%", ["92.15 %", "19 %", "3%"]],
    ["1,590,020 passes, 60,000 digits, 1,024 rows", ["1,590,020", "1,024"]],
    ["3 units, 28 x 28 pixels, the year 1986, 25 minutes, exercises 1-3", []],
    ["Node 20.1, Python 3.10, version 1.5, Keras 3.15.1, CC BY 4.0", []],
    ["1.4e-7 and 2.71828...", ["1.4e-7", "2.71828"]],
    ["0.3·0.5 = 0.15", ["0.3", "0.5", "0.15"]],
  ])("finds in %j", (text, numbers) => {
    expect(computed(text)).toEqual(numbers);
  });
});

test("allNumbers finds whole numbers too, and says where", () => {
  expect(allNumbers("a 5, -7").map(({ text, index }) => [text, index])).toEqual([
    ["5", 2],
    ["-7", 5],
  ]);
});

test.each([
  ["0.5", true],
  ["1.3", true],
  ["0.05", true],
  ["19 %", true],
  ["0.25", false],
  ["92.4 %", false],
  ["1.67", false],
])("isShort says of %s: %s", (text, short) => {
  expect(isShort(allNumbers(text)[0])).toBe(short);
});
