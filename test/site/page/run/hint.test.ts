import { expect, test } from "vitest";
import type { RunEnd } from "../../../../site/src/page/run/cellRuns";
import { hintFor, withHint, type CellAbove } from "../../../../site/src/page/run/hint";
import type { Failure } from "../../../../site/src/session/session";

function cell(number: number, source: string, end?: RunEnd): CellAbove {
  return { label: `code cell ${number}`, source, end };
}

function unknown(...names: string[]): Failure {
  const lines = names.map((name) => `line 1, column 1: Cannot find name '${name}'.`);
  return { ename: "TypeScriptError", evalue: lines.join("\n"), traceback: [] };
}

test.each([
  [undefined, "'x' comes from code cell 2, which has not run. Run the cells above first."],
  ["stop", "'x' was to come from code cell 2, which was stopped. Run that cell again, to its end."],
  ["failure", "'x' was to come from code cell 2, which failed. Mend that cell, and run it again."],
  ["success", undefined],
] as const)("hintFor a name whose cell ended with %s", (end, hint) => {
  const above = [cell(1, "const y = 1;", "success"), cell(2, "const x = await f();", end)];
  expect(hintFor(unknown("x"), above)).toBe(hint);
});

test.each([
  "let x: number;",
  "const { a, x } = f();",
  'import {\n  a,\n  x,\n} from "m";',
  "async function x(): Promise<void> {}",
  "abstract class x {}",
])("hintFor finds the declaration in %j", (source) => {
  expect(hintFor(unknown("typo", "x"), [cell(1, source)])).toContain("'x' comes from code cell 1");
});

test.each(["const y = x;", "x = 1;", "const xs = 1;", "const $x = 1;"])(
  "hintFor finds no declaration in %j",
  (source) => {
    expect(hintFor(unknown("x"), [cell(1, source)])).toBeUndefined();
  },
);

test("hintFor knows what JavaScript and TypeScript say of a missing name, and of nothing else", () => {
  const above = [cell(1, "const x = 1;"), cell(2, "const $ = 1;")];
  const says = (ename: string, evalue: string): string | undefined =>
    hintFor({ ename, evalue, traceback: [] }, above);
  expect(says("ReferenceError", "x is not defined")).toContain("'x' comes from code cell 1");
  expect(says("ReferenceError", "$ is not defined")).toContain("'$' comes from code cell 2");
  const shorthand = "No value exists in scope for the shorthand property 'x'. Either declare one";
  expect(says("TypeScriptError", shorthand)).toContain("'x' comes from code cell 1");
  expect(says("TypeError", "x is not a function")).toBeUndefined();
});

test("hintFor names the last of the cells that declare a name and have not run", () => {
  const above = [cell(1, "let x = 1;"), cell(2, "let x = 2;"), cell(3, "let x = 3;", "success")];
  expect(hintFor(unknown("x"), above)).toContain("code cell 2");
});

test("withHint puts a hint above all that a failure says", () => {
  const failure = { ename: "E", evalue: "e", traceback: ["E: e"] };
  expect(withHint(failure, "Do this.").traceback).toEqual(["\x1b[1mDo this.\x1b[0m\n", "E: e"]);
  expect(withHint(failure, undefined)).toBe(failure);
});
