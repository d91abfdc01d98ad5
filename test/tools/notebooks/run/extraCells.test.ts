import { expect, test } from "vitest";
import { extraCells } from "../../../../tools/notebooks/run/extraCells.js";
import { code, lesson, text } from "../makeNotebook.js";

test("extraCells runs each fence, and all bindings of a cell together, below it", () => {
  const file = lesson([
    text("# A"),
    code("const a = 1;"),
    text(
      "0.5 and 0.7\n\n```ts\na;\n```\n\n```ts\na + 1;\n```\n\n<!-- 0.5 = a / 2 -->\n" +
        "<!-- 0.7 = b.ipynb#c -->\n<!-- 0.8 quoted from b -->",
    ),
  ]);
  const extras = extraCells(file);
  expect(extras.map(({ after, code }) => [after, code])).toEqual([
    [2, "{\na;\n}"],
    [2, "{\na + 1;\n}"],
    [2, 'console.log("\\u0001" + 0);\nconsole.log(String(a / 2));'],
  ]);
  expect(extras[0].judge([])).toEqual([]);
});
