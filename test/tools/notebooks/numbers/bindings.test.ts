import { expect, test } from "vitest";
import {
  bindingsOf,
  isExpression,
  referenceOf,
  valueMessage,
} from "../../../../tools/notebooks/numbers/bindings.js";
import { decimalOf } from "../../../../tools/notebooks/numbers/decimal.js";
import { page } from "../markdown/makePage.js";

const text = `Text 0.25 <!-- 0.25 = sigmoidDerivative(0) --> and more.

<!-- 92.15 % = 09-mnist.ipynb#fit -->
<!--
-1.5 = a - b
97.31 % quoted from an introduction
-->
<!-- a remark = none -->
<!-- x -->
`;
const bindings = bindingsOf(page(text).parts[0]);

test("bindingsOf reads the comments of a text, and leaves other comments alone", () => {
  expect(bindings.map(({ number, origin }) => [number.text, origin])).toEqual([
    ["0.25", "sigmoidDerivative(0)"],
    ["92.15 %", "09-mnist.ipynb#fit"],
    ["-1.5", "a - b"],
    ["97.31 %", undefined],
  ]);
});

test("referenceOf and isExpression tell what an origin is", () => {
  expect(bindings.map(referenceOf)).toEqual([
    undefined,
    { file: "09-mnist.ipynb", place: "fit" },
    undefined,
    undefined,
  ]);
  expect(bindings.map((one) => isExpression(one))).toEqual([true, false, true, false]);
});

test("valueMessage compares at the digits that are shown", () => {
  expect(valueMessage(bindings[0], decimalOf(0.2512))).toBe(undefined);
  expect(valueMessage(bindings[0], decimalOf(0.26))).toBe(
    "<!-- 0.25 = sigmoidDerivative(0) -->: the right side is 0.26",
  );
  expect(valueMessage(bindings[0], undefined)).toContain("the right side is no number");
  expect(valueMessage(bindings[1], decimalOf(0.9215))).toBeUndefined();
});
