import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SandboxedKernel } from "./sandboxedKernel";

describe("in a graded notebook", () => {
  let kernel: SandboxedKernel;
  beforeAll(async () => {
    kernel = await SandboxedKernel.start("a user");
  });
  afterAll(() => kernel.close());

  /** What the next cell sees after one has tried to change something. */
  async function after(attempt: string, then: string): Promise<string> {
    await kernel.client.execute(attempt);
    const { result, error } = await kernel.client.execute(then);
    return result ?? error;
  }

  it.each([
    ["Math", "Math.abs = () => 7;", "Math.abs(-1)", "1"],
    ["Math as a whole", "(globalThis as any).Math = { abs: () => 7 };", "Math.abs(-1)", "1"],
    ["JSON", "JSON.stringify = () => '7';", "JSON.stringify(1)", "1"],
    ["a prototype", "Array.prototype.map = () => [7];", "[1].map((x) => x)[0]", "1"],
    [
      "Object.prototype",
      "(Object.prototype as any).points = 7;",
      "String(({} as any).points)",
      "undefined",
    ],
    ["what is put back", "Number.prototype.toString = () => '7';", "(1).toString()", "1"],
    ["console", "console.log = () => 7;", "String(console.log('on'))", "undefined"],
    [
      "assert",
      "require('assert').strictEqual = () => 7;",
      "String(require('assert').strictEqual(1, 1))",
      "undefined",
    ],
    [
      "the library",
      "(require('@deltabook/nn') as any).todo = () => 7;",
      "typeof require('@deltabook/nn').todo",
      "function",
    ],
    [
      "a class of the library",
      "require('@deltabook/nn').Matrix.prototype.toArray = () => 7;",
      "require('@deltabook/nn').Matrix.from([[1]]).toArray()[0][0]",
      "1",
    ],
    ["what cells are given", "(globalThis as any).__tslab__ = {};", "1 + 1", "2"],
  ])("%s stays what it is", async (_, attempt, then, wanted) => {
    expect(await after(attempt, then)).toBe(wanted);
  });

  it("the module cache, and modules that lead into the kernel, are out of reach", async () => {
    const said = await kernel.attempts(
      "return Object.keys((require as any).cache ?? {}).length",
      ...[
        "vm",
        "node:module",
        "worker_threads",
        "tslab",
        "typescript",
        "./x",
        "/deltabook/package.json",
      ].map((name) => `return require("${name}")`),
      'return new Function("return import(\\"vm\\")")()',
      'return (process as any).getBuiltinModule?.("vm") ?? "none"',
      'return (process as any).binding?.("fs") ?? "none"',
    );
    expect(said).toEqual([
      0,
      ...Array<string>(7).fill("Error"),
      "ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING",
      "none",
      "none",
    ]);
  });

  it("code of an earlier cell that a test calls cannot set the test's value", async () => {
    await kernel.client.execute(`const steal = (): number => {
      const names = ["tsLastExpr", "tsLastExpr0"];
      for (const name of names) try { (exports as any)[name] = 42; } catch {}
      for (const name of names) try { (globalThis as any).__tslab__.exports[name] = 42; } catch {}
      try { Object.setPrototypeOf(exports, { set tsLastExpr(_: unknown) {} }); } catch {}
      queueMicrotask(() => { (exports as any).tsLastExpr = 42; });
      return 0;
    };`);
    expect((await kernel.client.execute("steal();\n3")).result).toBe("3");
    expect((await kernel.client.execute("steal();\nawait null;\n3")).result).toBe("3");
  });

  it("what is usual works: errors of one's own, console.group, timers, training", async () => {
    const code = `
      import { Dense, Sequential } from "@deltabook/nn";
      class Own extends Error { constructor() { super("on"); this.name = "Own"; } toString(): string { return this.name; } }
      console.group("outer"); console.log(String(new Own())); console.groupEnd();
      await new Promise((resolve) => setTimeout(resolve, 5));
      const model = new Sequential([new Dense(1)]);
      model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
      await model.fit([[1], [2]], [[2], [4]], { epochs: 2, verbose: 0 });
      console.log([3, 1, 2].sort().map(String).join());`;
    const cell = await kernel.client.execute(code);
    expect(cell.error).toBe("");
    expect(cell.printed()).toBe("outer\n  Own\n1,2,3\n");
  });
});
