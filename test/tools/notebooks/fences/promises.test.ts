import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  printedPromiseAfter,
  promiseAfter,
  type Promised,
} from "../../../../tools/notebooks/fences/promises.js";

function promise(code: string, find = printedPromiseAfter): Promised | undefined {
  const source = ts.createSourceFile("a.ts", code, ts.ScriptTarget.ES2022, true);
  return find(code, source.statements[0]);
}

describe("printedPromiseAfter", () => {
  test.each([
    ["f(); // => 1.5", "=>", "1.5"],
    ["f();\n// => [ 1,\n//      2 ]", "=>", "[ 1,\n      2 ]"],
    ["f(); // throws RangeError: no", "throws", "RangeError: no"],
    ["console.log(1); // 1", "prints", "1"],
    ["console.log(\n  1,\n); // 1", "prints", "1"],
    ["console.log(1);\n// 1\n// 2", "prints", "1\n 2"],
    ["console.log(1); // 1\n// Now the next:", "prints", "1"],
    ["for (const a of [1]) {\n  console.log(a);\n}\n// 1", "prints", "1"],
  ])("finds in %j", (code, kind, text) => {
    expect(promise(code)).toEqual({ kind, text, end: expect.any(Number) as number });
  });

  test.each([
    "console.log(1);\n\n// a remark",
    "f(); // a remark",
    "const f = () => console.log(1); // a remark",
    "function f() {\n  console.log(1);\n} // a remark",
    "console.log(1);",
  ])("finds none in %j", (code) => {
    expect(promise(code)).toBeUndefined();
  });
});

test("promiseAfter wants a mark", () => {
  expect(promise("console.log(1); // 1", promiseAfter)).toBeUndefined();
  expect(promise("console.log(1); // => 1", promiseAfter)?.text).toBe("1");
});
