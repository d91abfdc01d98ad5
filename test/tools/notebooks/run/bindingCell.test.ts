import { expect, test } from "vitest";
import { bindingsOf, isExpression } from "../../../../tools/notebooks/numbers/bindings.js";
import { bindingCode, judgeBindings } from "../../../../tools/notebooks/run/bindingCell.js";
import { page, texts } from "../markdown/makePage.js";
import { printed } from "../makeNotebook.js";

const bindings = bindingsOf(page("<!-- 0.25 = a -->\n<!-- 0.5 = b -->").parts[0]).filter(
  isExpression,
);
const place = { file: "a.ipynb", cell: 2, id: "b" };

test("bindingCode prints the value of each expression", () => {
  expect(bindingCode(bindings)).toBe(
    'console.log("\\u0001" + 0);\nconsole.log(String(a));\nconsole.log("\\u0001" + 1);\nconsole.log(String(b));',
  );
});

test("judgeBindings compares the values that were printed", () => {
  const judged = (text: string): string[] => texts(judgeBindings(bindings, [printed(text)], place));
  expect(judged("\u00010\n0.2512\n\u00011\n0.5\n")).toEqual([]);
  expect(judged("\u00010\n0.26\n\u00011\nNaN\n")).toEqual([
    "a.ipynb, cell 2 (b): <!-- 0.25 = a -->: the right side is 0.26",
    "a.ipynb, cell 2 (b): <!-- 0.5 = b -->: the right side is no number",
  ]);
});

test("judgeBindings tells an error", () => {
  const error = { output_type: "error", ename: "E", evalue: "no a", traceback: [] } as const;
  expect(texts(judgeBindings(bindings, [error], place))).toEqual([
    "a.ipynb, cell 2 (b): a comment that binds a number: E: no a",
  ]);
});
