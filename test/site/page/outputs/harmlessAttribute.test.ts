import { expect, test } from "vitest";
import { harmlessAttribute } from "../../../../site/src/page/outputs/harmlessAttribute";

test.each([
  ["class", "wide"],
  ["aria-label", "Table"],
  ["src", "data:image/png;base64,AA=="],
  ["href", "https://a.org/"],
  ["style", "color: red"],
])("harmlessAttribute keeps %s", (name, value) => {
  expect(harmlessAttribute(name, value)).toBe(value);
});

test.each([
  ["onclick", "alert(1)"],
  ["id", "main"],
  ["data-cell", "abc"],
  ["src", "https://a.org/a.png"],
  ["href", "javascript:alert(1)"],
  ["style", "background: url(https://a.org/a.png)"],
  ["aria-<", "x"],
  ['aria-"', "x"],
])("harmlessAttribute drops %s", (name, value) => {
  expect(harmlessAttribute(name, value)).toBeUndefined();
});
