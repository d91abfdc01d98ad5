import { afterAll, describe, expect, it } from "vitest";
import { CellCompiler } from "../../../tools/kernel/cellCompiler";

const compiler = new CellCompiler(false);
afterAll(() => {
  compiler.close();
});

describe("CellCompiler.convert", { timeout: 60_000 }, () => {
  it("compiles with the variables that are declared, and remembers none", () => {
    const compiled = compiler.convert("declare const a: number;", "const b = a;\nb");
    expect(compiled.diagnostics).toEqual([]);
    expect(compiled.output).toContain("const b = exports.a;");
    expect(compiled.declOutput).toContain("declare const b: number;");
    expect(compiled.lastExpressionVar).toBe("tsLastExpr");
    expect(compiler.convert("", "b").diagnostics[0].messageText).toBe("Cannot find name 'b'.");
  });

  it("knows where each line came from", () => {
    const { output, lines } = compiler.convert("", "interface A { a: 1 }\n\nconst c = 1;");
    const at = output!.split("\n").findIndex((line) => line.includes("const c"));
    expect(lines![at]).toEqual([3]);
  });

  it("finds each form of await at the top level", () => {
    const isAwaiting = (source: string): unknown => compiler.convert("", source).hasToplevelAwait;
    expect(isAwaiting("await 1")).toBe(true);
    expect(isAwaiting("await [1]")).toBe(true);
    expect(isAwaiting("1")).toBe(false);
  });

  it("gives the JavaScript of a module with the first cell that imports it", () => {
    compiler.addModule("tools", "/** @module tools */\nexport const two = 2;");
    const cell = 'import { two } from "./tools";';
    const [{ name, data }] = compiler.convert("", cell).sideOutputs!;
    expect(name).toBe("tools.ts");
    expect(data).toContain("exports.two = 2");
    expect(compiler.convert("", `${cell}\ntwo`).sideOutputs).toEqual([]);
    expect(compiler.moduleSource("tools.ts")).toContain("@module");
  });
});
