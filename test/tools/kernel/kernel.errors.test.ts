import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient, until } from "./client";

let client: KernelClient;
beforeAll(async () => {
  client = await KernelClient.start();
}, 120_000);
afterAll(() => client.close());

/** The error of a cell, without the first line and with the number of the cell left out. */
async function traceOf(code: string): Promise<string> {
  const { error } = await client.execute(code);
  return error.replace(/^.*\n/, "").replace(/In\[\d+\]/g, "In");
}

describe("a cell that throws", { timeout: 60_000 }, () => {
  it("tells name, message and its own TypeScript line, by iopub and by the reply", async () => {
    const run = await client.execute(
      "const n: number = 1;\n\nthrow new RangeError(`${n} is bad`);",
    );
    expect(run.states).toEqual(["busy", "idle"]);
    const [error] = run.contents("error");
    const label = `In[${String(run.reply["execution_count"])}]`;
    expect(error).toEqual({
      ename: "RangeError",
      evalue: "1 is bad",
      traceback: [
        "\x1b[31mRangeError\x1b[0m: 1 is bad",
        `    at ${label}, line 3`,
        "      > throw new RangeError(`${n} is bad`);",
      ],
    });
    expect(run.reply).toMatchObject({ status: "error", ...error });
  });

  it("names the functions on the way, also those of earlier cells", async () => {
    await client.execute("function divide(a: number, b: number) {\n  if (b === 0) throw new Error('zero');\n  return a / b;\n}"); // prettier-ignore
    expect(await traceOf("const half = () =>\n  divide(1, 0);\nhalf();")).toBe(
      [
        "Error: zero",
        "    at divide (In, line 2)",
        "      > if (b === 0) throw new Error('zero');",
        "    at half (In, line 2)",
        "    at In, line 3",
      ].join("\n"),
    );
  });

  it.each([
    [
      "repeated lines",
      "let i = 0;\nconst f = () => { if (++i === 3) throw new Error(); };\nf();\nf();\nf();\nf();",
      [2, 5],
    ],
    [
      "a statement of several lines",
      "function f(n: number): number {\n  throw new Error();\n}\nconst x: number[] = [\n  1,\n  f(2),\n];",
      [2, 6],
    ],
    [
      "a class",
      "class A {\n  x: number = 1;\n  constructor(private readonly y?: string) {}\n\n  get z(): string {\n    return this.y!.trim();\n  }\n}\nnew A().z;",
      [6, 9],
    ],
    [
      "async functions",
      "const wait = async (): Promise<void> => {\n  await null;\n\n  throw new Error();\n};\nasync function outer() {\n  // calls it\n  await wait();\n}\nawait outer();",
      [4, 8, 10],
    ],
    [
      "a callback",
      "interface P { n: number }\nconst all: P[] = [{ n: 1 }];\nall.map(\n  ({ n }) =>\n    n.toFixed(200),\n);",
      [5, 3],
    ],
    [
      "an import and a type",
      "import { Matrix } from '@deltabook/nn';\ntype M = Matrix;\nconst m = (): M =>\n  Matrix.from([[1], [1, 2]]);\nm();",
      [4, 5],
    ],
    [
      "patterns of several lines",
      "type P = { a: number; b: { c: number[] } };\nconst f = ({\n  a: n,\n  b: {\n    c: [\n      m,\n    ],\n  },\n}: P): number =>\n  n + m.toFixed(200).length;\nconst {\n  a: k,\n} = { a: f({ a: 1, b: { c: [2] } }) };",
      [10, 13],
    ],
    ["a template of several lines", "const o: any = undefined;\n`a\n${\n  o.x}`;", [4]],
    ["await forms that tslab misses", "await (async () => {\n  throw new Error();\n})();", [2, 3]],
  ])("finds the lines of %s", async (_what, code, lines) => {
    const trace = await traceOf(code);
    const found = [...trace.matchAll(/In, line (\d+)/g)].map(([, line]) => Number(line));
    expect(found, trace).toEqual(lines);
  });

  it("names the library's own TypeScript, as seen from the notebook", async () => {
    const trace = await traceOf(
      "import { Matrix } from '@deltabook/nn';\nMatrix.from([[1], [2, 3]]);",
    );
    expect(trace).toMatch(/at \w+ \(\.\.\/lib\/src\/\w+\.ts:\d+:\d+\)[^]*at In, line 2/);
  });

  it("shows the causes of an error", async () => {
    const trace = await traceOf(
      "const cause = new TypeError('inner');\nthrow new Error('outer', { cause });",
    );
    expect(trace).toContain("Caused by TypeError: inner\n    at In, line 1");
  });

  it.each([
    ["'text'", "Thrown: text"],
    ["{ a: 1 }", "Thrown: { a: 1 }"],
    ["undefined", "Thrown: undefined"],
  ])("shows what it throws that is no error: %s", async (value, error) => {
    expect((await client.execute(`throw ${value};`)).error).toBe(`${error}\n${error}`);
  });

  it("prints a caught error with the cell's lines too", async () => {
    const run = await client.execute(
      "\ntry { throw new Error('x'); } catch (e) { console.log(e); }",
    );
    expect(run.printed()).toMatch(/^Error: x\n {4}at In\[\d+\], line 2\n$/);
  });

  it("folds an endless recursion", async () => {
    const trace = await traceOf("function f(): number {\n  return f() + 1;\n}\nf();");
    expect(trace).toMatch(
      /^RangeError: Maximum call stack[^]*at f \(In, line 2\)\n.*\n {4}\.\.\. \d+ more/,
    );
  });

  it("leaves the variables it has reached, and no others", async () => {
    await client.execute("let unset: string | undefined;");
    await client.execute(
      "const reached = 1, shape = { a: 2 };\nthrow new Error();\nconst missed = 3;",
    );
    expect((await client.execute("reached + shape.a")).result).toBe("3");
    expect((await client.execute("unset")).reply["status"]).toBe("ok");
    expect((await client.execute("missed")).error).toContain("Cannot find name 'missed'");
  });
});

describe("a cell that does not compile", { timeout: 60_000 }, () => {
  it("tells each type error with line, column and text", async () => {
    const code = "const a: number = 1;\n  a.foo;\nconst b: string = a;";
    expect((await client.execute(code)).error).toBe(
      [
        "TypeScriptError: line 2, column 5: Property 'foo' does not exist on type 'number'.",
        "line 3, column 7: Type 'number' is not assignable to type 'string'.",
        "TypeScriptError: 2 errors",
        "line 2, column 5: Property 'foo' does not exist on type 'number'.",
        "      >   a.foo;",
        "            ~~~",
        "line 3, column 7: Type 'number' is not assignable to type 'string'.",
        "      > const b: string = a;",
        "              ~",
      ].join("\n"),
    );
  });

  it("tells a syntax error", async () => {
    const run = await client.execute("const = 1;");
    expect(run.reply["ename"]).toBe("TypeScriptError");
    expect(run.error).toContain("line 1, column 7: Variable declaration expected.");
  });

  it("fails with type errors in a @module cell", async () => {
    const run = await client.execute("/** @module broken */\nexport const x: number =\n  'a';");
    expect(run.reply["status"]).toBe("error");
    expect(run.error).toContain("broken.ts, line 2, column 14: Type 'string' is not assignable");
    expect(run.error).toContain("      > export const x: number =");
  });

  it("finds the lines of a @module cell that throws", async () => {
    await client.execute(
      "/** @module throwing */\n\nexport function f(): never {\n  throw new Error('m');\n}",
    );
    expect(await traceOf("import { f } from './throwing';\nf();")).toBe(
      [
        "Error: m",
        "    at f (throwing.ts, line 4)",
        "      > throw new Error('m');",
        "    at In, line 2",
      ].join("\n"),
    );
  });
});

describe("an error that nobody catches", { timeout: 60_000 }, () => {
  it("fails the cell whose promise is rejected and not awaited", async () => {
    const run = await client.execute("\nvoid Promise.reject(new Error('unawaited'));");
    expect(run.error).toMatch(/^Error: unawaited\nError: unawaited\n {4}at In\[\d+\], line 2/);
  });

  it("ends the cell that waits when its own timer throws", async () => {
    const run = await client.execute(
      "await new Promise(() => {\n  setTimeout(() => {\n    throw new Error('from a timer');\n  }, 20);\n});",
    );
    expect(run.error).toMatch(/at Timeout|In\[\d+\], line 3/);
    expect(run.reply["evalue"]).toBe("from a timer");
  });

  it("of an earlier cell fails the cell that runs, and is shown under its own", async () => {
    const early = await client.execute(
      "const late = { isDue: false, isOver: false };\nconst timer = setInterval(() => {\n  if (!late.isDue) return;\n  clearInterval(timer);\n  late.isOver = true;\n  throw new Error('late');\n}, 10);",
    );
    expect(early.reply["status"]).toBe("ok");
    const later = await client.execute(
      "late.isDue = true;\nwhile (!late.isOver) await new Promise((r) => setTimeout(r, 10));\nconst done = 1;",
    );
    const label = `In[${String(early.reply["execution_count"])}]`;
    expect(later.reply["evalue"]).toBe("late");
    expect(later.error).toContain(
      `line 6\n      > throw new Error('late');\n    (after ${label} had ended,`,
    );
    expect(early.error).toContain("Error: late");
    expect((await client.execute("done")).result).toBe("1");
  });

  it("between cells is shown under its own, and fails the next", async () => {
    const early = await client.execute("setTimeout(() => { throw new Error('between'); }, 50);");
    await until(() => early.error !== "");
    expect((await client.execute("console.log('runs')")).error).toContain("Error: between");
    expect((await client.execute("1")).reply["status"]).toBe("ok");
  });

  it("again and again is told once", async () => {
    const code =
      "let ticks = 0;\nconst timer = setInterval(() => { ticks++; throw new Error('tick'); }, 10);";
    const early = await client.execute(code);
    await until(() => early.error !== "");
    await client.execute(
      "while (ticks < 5) await new Promise((r) => setTimeout(r, 10));\nclearInterval(timer);",
    );
    expect(early.contents("error")).toHaveLength(1);
    expect((await client.execute("1")).reply["status"]).toBe("ok");
  });

  it("process.exit throws, and the kernel goes on", async () => {
    const run = await client.execute("process.exit(3);");
    expect(run.reply["evalue"]).toBe(
      "Cannot end the process from a cell: process.exit(3) was called, and the kernel goes on; to end the cell, throw an error",
    );
    expect((await client.execute("1 + 1")).result).toBe("2");
  });
});

describe("the cells that wait behind an error", { timeout: 60_000 }, () => {
  const send = (codes: string[], options = {}): Promise<unknown[]> =>
    Promise.all(
      codes.map(async (code) => {
        const run = await client.execute(code, options);
        return [run.reply["status"], ...run.states];
      }),
    );

  it("are told to be aborted", async () => {
    expect(await send(["throw new Error();", "1", "2"])).toEqual([
      ["error", "busy", "idle"],
      ["aborted", "busy", "idle"],
      ["aborted", "busy", "idle"],
    ]);
    expect((await client.execute("'next'")).result).toBe("next");
  });

  it("are told to be aborted when the failing cell kept the event loop", async () => {
    const busy = "const end = Date.now() + 200; while (Date.now() < end); throw new Error();";
    const replies = await send([busy, "1", "2"]);
    expect(replies.map((reply) => (reply as string[])[0])).toEqual(["error", "aborted", "aborted"]);
  });

  it("run where the client asked not to stop", async () => {
    const replies = await send(["throw new Error();", "1"], { stop_on_error: false });
    expect(replies.map((reply) => (reply as string[])[0])).toEqual(["error", "ok"]);
  });
});
