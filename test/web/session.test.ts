import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { compareOutputs } from "../../tools/notebooks/compare/compareOutputs";
import { lessonsFolder, readNotebook } from "../../tools/notebooks/files";
import { openSession, textOf } from "./session/openSession";
import { extend } from "./session/extend";
import { testBrowser } from "./site";

const browser = testBrowser();

/** Lets the page's timers wait until the test says so: a busy machine then changes nothing. */
async function holdClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** A network and samples whose training takes long. */
const training = `
import { Dense, Matrix, Sequential } from "@deltabook/nn";
const rows = Array.from({ length: 2000 }, (_, i) => [Math.sin(i), Math.cos(i), i % 7]);
const net = new Sequential([new Dense(300, { inputShape: [3], activation: "relu" }), new Dense(1)]);
net.compile({ optimizer: "sgd", loss: "meanSquaredError" });
const targets = rows.map(([a]) => [a]);`;

describe("Session.run", () => {
  test("runs a published lesson without the compiler, with its published outputs", async (context) => {
    const file = await readNotebook(`${lessonsFolder}/02-forward-pass.ipynb`);
    const { requests, runAll } = await openSession(browser, context);
    const executed = await extend(file.notebook, runAll);
    expect(compareOutputs(file, executed)).toEqual([]);
    expect(requests()).not.toContainEqual(expect.stringContaining("compiler"));
    expect(requests()).toContain("lessons/02-forward-pass.cells.json");
  });

  test("tells the type error of an edited cell, then runs the cell that was put right", async (context) => {
    const { requests, run } = await openSession(browser, context);
    const wrong = await run("const a = 1;\nconst b: string = a;");
    expect(wrong).toMatchObject({ ok: false, count: 1, aborted: false });
    expect(textOf(wrong.outputs)).toBe(
      "TypeScriptError\n" +
        "line 2, column 7: Type 'number' is not assignable to type 'string'.\n" +
        "      > const b: string = a;\n" +
        "              ~",
    );
    const right = await run("const a = 1;\nconst b: string = String(a);\nb");
    expect(right).toMatchObject({ ok: true, count: 2 });
    expect(textOf(right.outputs)).toBe("1");
    expect(requests()).toContain("assets/compiler.js");
  });

  test("tells what a cell throws by the cell's own lines; the next cell knows what was reached", async (context) => {
    const { run } = await openSession(browser, context);
    const source =
      "const u = 5;\nfunction f(x: number): number {\n  if (x > 2) throw new RangeError('big');\n" +
      "  return f(x + 1);\n}\n\nf(0);\nconst w = 6;";
    expect(textOf((await run(source)).outputs)).toBe(
      "RangeError: big\n" +
        "    at f (In[1], line 3)\n" +
        "      > if (x > 2) throw new RangeError('big');\n" +
        "    at f (In[1], line 4)\n" +
        "    ... 2 more of the same\n" +
        "    at In[1], line 7",
    );
    expect(textOf((await run("u")).outputs)).toBe("5");
    expect(textOf((await run("w")).outputs)).toContain("Cannot find name 'w'.");
  });

  test("tells errors of the library where the cell called it", async (context) => {
    const { run } = await openSession(browser, context);
    const { outputs } = await run(
      'import { Dense } from "@deltabook/nn";\nawait 0;\nnew Dense(-3);',
    );
    expect(textOf(outputs)).toBe(
      "RangeError: Cannot make Dense layer: units must be a positive integer, received -3\n" +
        "    at In[1], line 3\n" +
        "      > new Dense(-3);",
    );
  });

  test("aborts the cells that wait when one fails", async (context) => {
    const { run, runAll } = await openSession(browser, context);
    const runs = await runAll(["1", "throw 'text'", "2", "3"]);
    expect(runs.map(({ ok, count, aborted }) => [ok, count, aborted])).toEqual([
      [true, 1, false],
      [false, 2, false],
      [false, 0, true],
      [false, 0, true],
    ]);
    expect(await run("4")).toMatchObject({ ok: true, count: 3 });
  });

  test("fails a cell whose promise is rejected and not awaited, and shows late errors where they come from", async (context) => {
    const { page, run } = await openSession(browser, context);
    const stray = await run("Promise.reject(new Error('nobody'));\nawait new Promise(() => {});");
    expect(textOf(stray.outputs)).toContain("Error: nobody\n    at In[1], line 1");
    await run("void setTimeout(() => { throw new Error('late'); }, 1000);");
    await page.waitForFunction(() => opened.recorders.at(-1)!.outputs.length > 0);
    const late = await page.evaluate(() => opened.recorders.at(-1)!.outputs);
    expect(textOf(late)).toContain("(after In[2] had ended, in something it had left running)");
    expect((await run("1")).ok).toBe(false);
    expect((await run("2")).ok).toBe(true);
  });

  test("shows values, streams and displays as Jupyter does", async (context) => {
    const { run } = await openSession(browser, context);
    const { outputs } = await run(
      'import { display, newDisplay } from "tslab";\n' +
        "console.log('%s is %d', 'x', 3);\nconsole.error('oh');\n" +
        "const bar = newDisplay();\nbar.html('<b>1</b>');\ndisplay.text('t');\nbar.html('<b>2</b>');\n" +
        "new Map([[1, new Float32Array(2)]])",
    );
    const metadata = {};
    expect(outputs).toEqual([
      { output_type: "stream", name: "stdout", text: "x is 3\n" },
      { output_type: "stream", name: "stderr", text: "oh\n" },
      { output_type: "display_data", data: { "text/html": "<b>2</b>" }, metadata },
      { output_type: "display_data", data: { "text/plain": "t" }, metadata },
      {
        output_type: "execute_result",
        data: { "text/plain": "Map(1) { 1 => Float32Array(2) [ 0, 0 ] }" },
        metadata,
      },
    ]);
  });

  test("cuts what a cell prints too much of", async (context) => {
    const { run } = await openSession(browser, context);
    const { ok, outputs } = await run(
      "for (let i = 0; i < 300_000; i++) console.log('0123456789');",
    );
    expect(ok).toBe(true);
    const text = textOf(outputs);
    expect(text.length).toBeLessThan(1_100_000);
    expect(text).toMatch(/the output is cut here: a cell may print 1,000,000 characters\n$/);
  });

  test("knows the modules of cells, until Restart", async (context) => {
    const { page, run } = await openSession(browser, context);
    await run(
      "/** @module tools */\nexport const two = 2;\nexport function bad() { throw new Error('x'); }",
    );
    const { outputs } = await run("import { two, bad } from './tools';\ntwo");
    expect(textOf(outputs)).toBe("2");
    expect(textOf((await run("bad()")).outputs)).toContain("at bad (tools.ts, line 3)");
    await page.evaluate(() => opened.session.restart());
    expect(textOf((await run("import './tools';")).outputs)).toContain("Cannot find module");
  });

  test.for([
    ["runner.js", "Cannot load what runs the cells"],
    ["compiler.js", "Cannot load the TypeScript compiler"],
  ])(
    "says so under the cell when %s cannot be loaded, and tries again",
    async ([file, text], context) => {
      const { page, run } = await openSession(browser, context);
      await page.route(`**/${file}`, (route) => route.abort());
      expect(textOf((await run("const a = 1;")).outputs)).toContain(text);
      await page.unroute(`**/${file}`);
      expect((await run("const a = 1;")).ok).toBe(true);
    },
  );
});

describe("Session.stop", () => {
  test("ends an endless loop within a second, with its variables, and aborts what waits", async (context) => {
    const { page, run, runAll } = await openSession(browser, context);
    await run("const a = 1;");
    const runs = runAll(["while (true) {}", "a"]);
    await page.waitForFunction(() => opened.states.at(-1) === "busy");
    await holdClock(page);
    await page.evaluate(() => {
      opened.session.stop();
    });
    await page.clock.runFor(1000);
    const [loop, waiting] = await runs;
    expect(loop).toMatchObject({ ok: false, aborted: false, count: 2 });
    expect(textOf(loop.outputs)).toContain("Interrupted: The cell did not stop by itself");
    expect(textOf(loop.outputs)).toContain("all variables are gone");
    expect(waiting).toMatchObject({ ok: false, aborted: true });
    expect(textOf((await run("a")).outputs)).toContain("Cannot find name 'a'.");
  });

  test("ends the wait of a cell, and keeps its variables", async (context) => {
    const { page, run } = await openSession(browser, context);
    await run("const a = 1;");
    const waiting = run(
      "const tick = async () => {\n  for (;;) {\n" +
        "    await new Promise((r) => setTimeout(r, 20));\n    console.log('tick');\n  }\n};\n" +
        "await tick();",
    );
    await page.waitForFunction(() => (opened.recorders.at(-1)?.outputs.length ?? 0) > 2);
    await holdClock(page);
    await page.evaluate(() => {
      opened.session.stop();
    });
    const { ok, outputs } = await waiting;
    expect(ok).toBe(false);
    expect(textOf(outputs)).toContain("Interrupted: The cell was stopped");
    const seen = run("await new Promise((resolve) => setTimeout(resolve, 200));\na");
    expect(textOf((await seen).outputs)).toBe("1");
    const later = await page.evaluate(() => opened.recorders.at(-2)!.outputs.length);
    expect(later).toBe(outputs.length);
  });

  test.for([true, false])(
    "ends a fit and keeps all variables (shared memory: %s)",
    async (isolated, context) => {
      const { page, run } = await openSession(browser, context, { isolated });
      await run(training);
      const fit = run("await net.fit(rows, targets, { epochs: 100_000 })");
      await page.waitForFunction(() => (opened.recorders.at(-1)?.outputs.length ?? 0) > 0);
      await holdClock(page);
      await page.evaluate(() => {
        opened.session.stop();
      });
      const { ok, outputs } = await fit;
      expect(ok).toBe(false);
      expect(textOf(outputs)).toContain("Interrupted: Training was stopped after");
      expect(textOf((await run("rows.length")).outputs)).toBe("2000");
    },
  );
});

test("Session.restart forgets all variables, whatever runs, and counts anew", async (context) => {
  const { page, run } = await openSession(browser, context);
  await run("const a = 1;");
  const loop = run("while (true) {}");
  await page.waitForFunction(() => opened.states.at(-1) === "busy");
  await page.evaluate(() => opened.session.restart());
  expect(await loop).toMatchObject({ ok: false, aborted: false, outputs: [] });
  expect(await run("const a = 2;\na")).toMatchObject({ ok: true, count: 1 });
});

test("Session.complete, inspect and diagnose know the variables of the cells that ran", async (context) => {
  const { page, run } = await openSession(browser, context);
  await run('import { Sequential } from "@deltabook/nn";\nconst net = new Sequential();');
  const answers = await page.evaluate(async () => {
    const { session } = opened;
    return {
      complete: await session.complete("net.comp", 8),
      inspect: await session.inspect("net.compile(", 12),
      nothing: await session.inspect(" ", 1),
      problems: await session.diagnose("const q: number = 'x';\nnet.comple();"),
      fine: await session.diagnose("net.summary();"),
    };
  });
  expect(answers.complete).toEqual({ start: 4, end: 8, candidates: ["compile"] });
  expect(answers.inspect).toMatchObject({
    ...{ start: 4, end: 11 },
    signature: "(method) Sequential.compile(options: CompileOptions): void",
    documentation: expect.stringContaining("what training lowers") as string,
  });
  expect(answers.nothing).toBeUndefined();
  expect(answers.problems).toEqual([
    { from: 6, to: 7, message: "Type 'string' is not assignable to type 'number'." },
    {
      ...{ from: 27, to: 33 },
      message: "Property 'comple' does not exist on type 'Sequential'. Did you mean 'compile'?",
    },
  ]);
  expect(answers.fine).toEqual([]);
});
