import { expect, test } from "vitest";
import { altOf, dataOf, textOf } from "../../../../site/src/page/outputs/dataOf";

const shown = {
  output_type: "display_data",
  data: { "text/html": "<b>1</b>", "text/plain": "1" },
  metadata: {},
} as const;
const printed = { output_type: "stream", name: "stdout", text: "1" } as const;

test("dataOf and textOf give the richest form only", () => {
  expect(dataOf(shown, "text/html")).toBe("<b>1</b>");
  expect(textOf(shown, "text/plain")).toBeUndefined();
  expect(textOf(printed, "text/plain")).toBeUndefined();
  expect(textOf({ ...shown, data: { "text/plain": { a: 1 } } }, "text/plain")).toBe('{"a":1}');
});

test("altOf is the output's text, or what is said where it has none", () => {
  expect([altOf(shown, "Figure"), altOf(printed, "Figure")]).toEqual(["1", "Figure"]);
});
