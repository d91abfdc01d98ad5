import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { run } from "../../../tools/commands/lessons.js";
import { checkOutputs } from "../../../tools/notebooks/checkOutputs.js";
import { compareOutputs } from "../../../tools/notebooks/compare/compareOutputs.js";
import { readNotebook, writeNotebook } from "../../../tools/notebooks/files.js";
import { findChromium } from "../../../tools/setup/chromium.js";
import { root } from "../../../tools/setup/root.mjs";
import { book, code, printed, text } from "../notebooks/makeNotebook.js";

const fixtures = join(root, "test/fixtures/notebooks");
const failing = join(fixtures, "failing");

/** What `npm run lessons` says of each failing notebook: the cell and the error, then where. */
const messages: Record<string, readonly [error: string, ...where: string[]]> = {
  throw: [
    "cell 3 (bad): RangeError: too far: 7",
    "In[2], line 2",
    "> throw new RangeError(`too far: ${far}`);",
  ],
  "type-error": [
    "cell 2 (bad): TypeScriptError: line 2, column 7: Type 'number' is not assignable to type 'string'.",
    "> const text: string = one;",
  ],
  "module-type-error": [
    "cell 2 (bad): TypeScriptError: helper.ts, line 2, column 14: Type 'number' is not assignable to type 'string'.",
    "> export const one: string = 1;",
  ],
  "syntax-error": [
    "cell 2 (bad): TypeScriptError: line 2, column 7: Variable declaration expected.",
    "> const = 2;",
  ],
  rejection: ["cell 2 (bad): Error: nobody waits for me", "In[1], line 1"],
  "late-throw": ["cell 2 (bad): Error: too late", "In[1], line 2"],
  exit: [
    "cell 2 (bad): Error: Cannot end the process from a cell: process.exit(3) was called",
    "> process.exit(3);",
  ],
  "endless-loop": ["cell 2 (bad): Timeout: the cell took longer than 5 seconds", "> while (true);"],
  "out-of-memory": [
    "cell 2 (bad): OutOfMemory: the kernel ran out of memory and ended",
    "> const hoard: number[][] = [];",
  ],
  flood: ["cell 2 (bad): OutputFlood: the cell's output has more than 500,000 characters"],
  kill: ["cell 2 (bad): DeadKernel: the kernel's process ended"],
};

function pathOf(name: string): string {
  return join(failing, `${name}.ipynb`);
}

/** Runs the command; gives its exit code and what it printed. */
async function lessons(...args: string[]): Promise<{ code: number; printed: string }> {
  let printed = "";
  const print = (text: string): void => void (printed += `${text}\n`);
  const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
  for (const spy of spies) spy.mockImplementation(print);
  try {
    return { code: await run(args), printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe("npm run lessons with notebooks that fail", () => {
  const endless = "endless-loop";
  let code = 0;
  let printed = "";
  beforeAll(async () => {
    vi.stubEnv("NODE_OPTIONS", "--max-old-space-size=256"); // memory is full after a second
    const ending = Object.keys(messages).filter((name) => name !== endless);
    ({ code, printed } = await lessons(...ending.map(pathOf)));
    printed += `\n${(await lessons(pathOf(endless), "--timeout", "5")).printed}`; // others may take longer
  }, 600_000);
  afterAll(() => vi.unstubAllEnvs());

  test("ends with exit code 1", () => {
    expect(code).toBe(1);
  });

  test.each(Object.entries(messages))(
    "%s: says which cell failed and why",
    (name, [error, ...where]) => {
      const start = `test/fixtures/notebooks/failing/${name}.ipynb, ${error}`;
      const text = printed.split("\n\n").find((part) => part.startsWith(start));
      expect(text, printed).toBeDefined();
      for (const piece of where) expect(text).toContain(piece);
      const row = printed
        .split("\n")
        .find((line) => line.startsWith(`${name} `) && line.includes("MB"));
      expect(row).toMatch(/ \d\/\d +[\d.]+ +\d+ MB {2}FAILED: \w+$/);
    },
  );

  test("is tested with every notebook that there is", async () => {
    const names = (await readdir(failing)).map((name) => name.replace(".ipynb", ""));
    expect(names.sort()).toEqual(Object.keys(messages).sort());
  });
});

describe("npm run lessons with a notebook that runs", () => {
  test("prints its line and leaves it as it is", { timeout: 120_000 }, async () => {
    const path = join(fixtures, "good.ipynb");
    const before = await readFile(path, "utf8");
    const { code, printed } = await lessons(path);
    expect(printed).toMatch(/^good +3\/3 +[\d.]+ +\d+ MB +ok$/m);
    expect(code).toBe(0);
    expect(await readFile(path, "utf8")).toBe(before);
  });

  test("--compare finds outputs and texts that are not so", { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(root, "build/lessons-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, "02-good.ipynb");
    const { notebook } = await readNotebook(join(fixtures, "good.ipynb"));
    const fence = text("```ts\nconsole.log(1 + 1); // 3\n```");
    const cells = [code("console.log(1);", [printed("2\n")]), fence];
    await writeNotebook(path, book(cells, notebook.metadata));
    const result = await lessons(path, "--compare");
    expect(result.code).toBe(1);
    expect(result.printed).toMatch(/cell 1 .*: the output differs from the committed one/);
    expect(result.printed).toMatch(/cell 2 .*, line 2: the comment says 3, received 2/);
  });

  test(
    "--write stores outputs and pictures, the same ones every time",
    { timeout: 240_000 },
    async (context) => {
      if (findChromium() === undefined) context.skip("no Chromium draws the pictures");
      const folder = await mkdtemp(join(root, "build/lessons-"));
      onTestFinished(() => rm(folder, { recursive: true }));
      const path = join(folder, "02-good.ipynb");
      await copyFile(join(fixtures, "good.ipynb"), path);
      expect(await lessons(path, "--write")).toMatchObject({ code: 0 });
      const first = await readNotebook(path);
      expect(checkOutputs(first)).toEqual([]);
      expect(first.notebook.cells).toMatchObject([
        {},
        {
          outputs: [
            { text: "sums [ 1, 1.3 ]\nand a second line\n" },
            { data: { "text/plain": "2" } },
          ],
        },
        { outputs: [{ text: expect.stringMatching(/^42, found in [\d.]+ms\n$/) as string }] },
        { outputs: [{ data: { "image/svg+xml": expect.stringContaining("<svg") as string } }] },
      ]);
      await lessons(path, "--write");
      const second = await readNotebook(path);
      expect(compareOutputs(first, second.notebook)).toEqual([]);
      expect(second.notebook.cells[3]).toEqual(first.notebook.cells[3]);
    },
  );
});

describe("npm run lessons, executing nothing", () => {
  test("--map prints which cells, exercises and questions belong to each objective", async () => {
    const { code, printed } = await lessons("02", "--map");
    expect(code).toBe(0);
    expect(printed).toMatch(/^02 Forward pass \(\d+ minutes\)\n {2}1\. /);
  });

  test("--check prints what is wrong", { timeout: 60_000 }, async () => {
    const { code, printed } = await lessons("02", "--check");
    expect(printed).toMatch(code === 0 ? /^02: no problems$/m : /^02: \d+ problems?$/m);
  });
});

describe("npm run lessons with wrong arguments", () => {
  test.each([
    [["--timeout", "soon"], 'expected --timeout in whole seconds, received "soon"'],
    [["99"], 'received "99"'],
    [["--quick"], "Unknown option '--quick'"],
    [["elsewhere/a.ipynb", "--check"], "expected lessons of the course"],
  ])("%j: says what was expected", async (args, message) => {
    const { code, printed } = await lessons(...args);
    expect(code).toBe(2);
    expect(printed).toMatch(/^Cannot run the lessons: /);
    expect(printed).toContain(message);
  });

  test("--help explains", async () => {
    const { code, printed } = await lessons("--help");
    expect(code).toBe(0);
    expect(printed).toContain("Usage: npm run lessons");
  });
});
