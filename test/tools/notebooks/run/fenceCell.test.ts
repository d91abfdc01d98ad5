import { runInThisContext } from "node:vm";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { fenceCellCode, judgeFence } from "../../../../tools/notebooks/run/fenceCell.js";
import type { Output } from "../../../../tools/notebooks/notebook.js";
import { texts } from "../markdown/makePage.js";
import { printed, shown } from "../makeNotebook.js";

const place = { file: "a.ipynb", cell: 2, id: "b" };
const judge = (code: string, outputs: Output[]): string[] =>
  texts(judgeFence({ kind: "fence", place, code, firstLine: 5 }, outputs));

/** What the cell of a fence prints. */
function run(code: string): string {
  let text = "";
  const console = { log: (value: unknown) => (text += `${String(value)}\n`) };
  const javascript = ts.transpile(fenceCellCode(code), { target: ts.ScriptTarget.ES2022 });
  const require = (): unknown => ({ inspect: JSON.stringify });
  (runInThisContext(`(console, require) => {${javascript}}`) as (...args: unknown[]) => void)(
    console,
    require,
  );
  return text;
}

const fence = `const a: number = 2; // => 2
console.log(a + 1); // 3
[a, a]; // => [2,2]
(() => {
  throw new RangeError("no");
})(); // throws RangeError: no
console.log("more");
`;

describe("fenceCellCode and judgeFence", () => {
  test("find nothing where the comments are right", () => {
    expect(judge(fence, [printed(run(fence))])).toEqual([]);
  });

  test("name the line of a comment that is wrong", () => {
    const wrong = fence
      .replace("// 3", "// 4")
      .replace("[2,2]", "[2,3]")
      .replace("// => 2", "// => 1");
    expect(judge(wrong, [printed(run(wrong))])).toEqual([
      "a.ipynb, cell 2 (b), line 5: the comment says 1, received 2",
      "a.ipynb, cell 2 (b), line 6: the comment says 4, received 3",
      "a.ipynb, cell 2 (b), line 7: the comment says [2,3], received [2,2]",
    ]);
  });

  test("put a fence into a block, but for its imports", () => {
    expect(fenceCellCode('import { a } from "b";\nconst c = 1;\nconsole.log(c); // 1')).toBe(
      'import { a } from "b";\n{\nconst c = 1;\n' +
        'console.log("\\u0001" + 1);\nconsole.log(c);\nconsole.log("\\u0001" + -1);\n}',
    );
  });

  test("tell an error that no comment promises", () => {
    const error = { output_type: "error", ename: "E", evalue: "no", traceback: [] } as const;
    expect(judge("f();", [error])).toEqual(["a.ipynb, cell 2 (b), line 5: this code fails: E: no"]);
  });

  test("ask that the check of a solution says Right", () => {
    const solution = "check.relu(mine);";
    expect(judge(solution, [shown({ "text/plain": "✓ Right: ..." })])).toEqual([]);
    expect(judge(solution, [shown({ "text/plain": "✗ Not yet" })])).toEqual([
      'a.ipynb, cell 2 (b), line 5: the check of this solution does not say "Right" but ✗ Not yet',
    ]);
    expect(judge(solution, [])[0]).toContain("but nothing");
    expect(judge('check.explained("05.1", text);', [])).toEqual([]);
  });

  test("refuse a value of a statement that has none", () => {
    expect(() => fenceCellCode("if (true) 1; // => 1")).toThrow(
      "only an expression or a declaration can have a value: if (true) 1;",
    );
  });
});
