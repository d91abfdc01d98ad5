import { beforeAll, describe, expect, test } from "vitest";
import { makeSiteCompiler } from "../../../site/src/compiler/siteCompiler";
import type { CompilerTasks } from "../../../site/src/session/messages";
import { root } from "../../../tools/setup/root.mjs";
import { collectDeclarations } from "../../../tools/site/bundles/declarations";

let compiler: CompilerTasks;

beforeAll(() => {
  compiler = makeSiteCompiler(collectDeclarations(root));
}, 60_000);

describe("makeSiteCompiler", { timeout: 60_000 }, () => {
  test("compiles a cell that uses the library and what a page has", () => {
    const cell = compiler.convert(
      "",
      'import { Dense } from "@deltabook/nn";\nconsole.log(new Dense(3).units);\n' +
        "await new Promise((r) => setTimeout(r, 50));\nstructuredClone(performance.now())",
    );
    expect(cell.diagnostics).toEqual([]);
    expect(cell).toMatchObject({ hasToplevelAwait: true, lastExpressionVar: "tsLastExpr" });
    expect(cell.declOutput).toContain("import { Dense }");
  });

  test("knows nothing of Node and of the page's document", () => {
    const errors = compiler.convert("", "process.exit();\ndocument.title").diagnostics;
    expect(errors.map(({ messageText }) => messageText)).toEqual([
      expect.stringContaining("Cannot find name 'process'") as string,
      expect.stringContaining("Cannot find name 'document'") as string,
    ]);
  });

  test("keeps of a failed cell what has a value", () => {
    const pending = "declare const a: number, b: string;\ninterface C {}\n";
    expect(compiler.settle(pending, ["b"])).toBe("declare const b: string;\ninterface C {}");
  });

  test("completes and inspects names, also of earlier cells", () => {
    const declared = "/** How fast. */ declare const rate: number;";
    const { start, end, candidates } = compiler.complete(declared, "ra", 2);
    expect([start, end, candidates[0]]).toEqual([0, 2, "rate"]);
    expect(compiler.inspect(declared, "rate + ", 6)).toMatchObject({
      ...{ start: 0, end: 4 },
      signature: "const rate: number",
      documentation: "How fast.",
    });
    expect(compiler.inspect(declared, "", 0)).toBeUndefined();
  });

  test("diagnoses with one problem for each place", () => {
    expect(compiler.diagnose("", "const a: { b: { c: number } } = { b: { c: 'x' } };")).toEqual([
      { from: 39, to: 40, message: "Type 'string' is not assignable to type 'number'." },
    ]);
    const [problem] = compiler.diagnose("", "const f: (a: string) => void = (a: number) => a;");
    expect(problem.message.split("\n").length).toBeGreaterThan(1);
  });

  test("hands the modules of cells over once, with the cell that runs, whoever asked before", () => {
    const module = "/** @module tools */\nexport const two = 2;";
    expect(compiler.convert("", module)).toEqual({
      diagnostics: [],
      metadata: { module: "tools" },
    });
    const cell = 'import { two } from "./tools";\ntwo';
    expect(compiler.diagnose("", cell)).toEqual([]);
    expect(compiler.convert("", cell).sideOutputs).toMatchObject([
      { name: "tools.ts", source: module },
    ]);
    expect(compiler.convert("", `${cell} + 1`).sideOutputs).toEqual([]);
  });

  test("leaves out cells for browsers, as tslab does", () => {
    expect(compiler.convert("", "/** @browser */\nalert(1)")).toEqual({
      diagnostics: [],
      metadata: { mode: "browser" },
    });
  });
});
