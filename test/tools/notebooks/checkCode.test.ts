import { describe, expect, test } from "vitest";
import { cellPieces } from "../../../tools/notebooks/cellPieces.js";
import { lint } from "../../../tools/notebooks/lint.js";
import { problemText } from "../../../tools/notebooks/problem.js";
import { createProgram } from "../../../tools/notebooks/program.js";
import { typeCheck } from "../../../tools/notebooks/typeCheck.js";
import type { Piece } from "../../../tools/notebooks/virtualModule.js";
import { virtualModules } from "../../../tools/notebooks/virtualModules.js";
import { code, lesson, text } from "./makeNotebook.js";

/** A lesson whose cells break one rule each; they are checked once, together. */
const file = lesson([
  code('import { Random, Matrix } from "@deltabook/nn";\nconst random = new Random(1);'),
  text("text"),
  code('const x: number = "a";\nx'),
  code("const y = await Promise.resolve(x);\n[y].length;\ny"),
  code("function f(unused: number): number {\n  return 1;\n}"),
  code("async function g(): Promise<number> {\n  await f(1);\n  return 2;\n}\ng();"),
  code('import { readFileSync } from "node:fs";\nreadFileSync;'),
  code("process.exit();"),
  code('await import("node:os");'),
  code("if (x == 1) console.log(x as any);"),
  code("const random = 2;"),
]);
const fence = (source: string, line: number): Piece => ({
  kind: "fence",
  place: { file: file.name, cell: 2, id: "text-2" },
  code: source,
  firstLine: line,
});
const cells = cellPieces(file);
const modules = virtualModules(file.path, [
  cells[0],
  fence("const below = random.uniform();\nbelow.length;", 3),
  fence("random.nothing;\nnowhere;", 7),
  fence('import { Random } from "@deltabook/nn";\nrandom;', 11),
  ...cells.slice(1),
]);
const program = createProgram(modules);
const place = (cell: string, line: number): string =>
  `notebooks/02-forward-pass.ipynb, cell ${cell}, line ${line}: column `;

describe("typeCheck", () => {
  const problems = typeCheck(program, modules).map(problemText);

  test("reports a type error at its cell, line and column", () => {
    expect(problems).toContain(
      `${place("3 (code-3)", 1)}7: Type 'string' is not assignable to type 'number'. (TS2322)`,
    );
  });

  test("knows the declarations of @deltabook/nn, in cells and in fences below them", () => {
    const text = `${place("2 (text-2)", 4)}7: Property 'length' does not exist on type 'number'. (TS2339)`;
    expect(problems).toContain(text);
  });

  test("reports the line of a fence", () => {
    expect(problems).toContain(`${place("2 (text-2)", 8)}1: Cannot find name 'nowhere'. (TS2304)`);
  });

  test("takes a fence with imports as a module of its own", () => {
    const text = `${place("2 (text-2)", 12)}1: Cannot find name 'random'. Did you mean 'Random'? (TS2552)`;
    expect(problems).toContain(text);
  });

  test("reports imports and parameters that are not used, but not results", () => {
    const unused = problems.filter((problem) => problem.includes("never read"));
    expect(unused).toContain(
      `${place("1 (code-1)", 1)}18: 'Matrix' is declared but its value is never read. (TS6133)`,
    );
    expect(unused).toContain(
      `${place("5 (code-5)", 1)}12: 'unused' is declared but its value is never read. (TS6133)`,
    );
    expect(unused.join()).not.toMatch(/'(x|y|below)'/);
  });

  test("reports a name that is declared twice", () => {
    expect(problems).toContain(
      `${place("11 (code-11)", 1)}7: Cannot redeclare block-scoped variable 'random'. (TS2451)`,
    );
  });
});

describe("lint", async () => {
  const problems = (await lint(program, modules)).map(problemText);

  test.each([
    ["a promise that is not awaited", "6 (code-6)", 5, "no-floating-promises"],
    ["an await of no promise", "6 (code-6)", 2, "await-thenable"],
    ["another import", "7 (code-7)", 1, 'Notebooks import from "@deltabook/nn" only'],
    ["process", "8 (code-8)", 1, "Unexpected use of 'process'. (no-restricted-globals)"],
    ["a dynamic import", "9 (code-9)", 1, 'Notebooks import from "@deltabook/nn" only'],
    ["any", "10 (code-10)", 1, "no-explicit-any"],
    ["==", "10 (code-10)", 1, "eqeqeq"],
  ])("reports %s", (_, cell, line, message) => {
    const found = problems.filter((problem) => problem.startsWith(place(cell, line)));
    expect(found.join("\n")).toContain(message);
  });

  test("allows an expression alone as the last statement of a cell, and nowhere else", () => {
    const unused = problems.filter((problem) => problem.includes("no-unused-expressions"));
    expect(unused).toEqual([expect.stringContaining(place("4 (code-4)", 2))]);
  });
});
