import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { writeNotebook } from "../../../../tools/notebooks/files.js";
import type { Cell } from "../../../../tools/notebooks/notebook.js";
import type { ExecutionEvent } from "../../../../tools/notebooks/run/events.js";
import {
  executeNotebook,
  type ExecuteOptions,
  type Execution,
} from "../../../../tools/notebooks/run/execute.js";
import { problemText } from "../../../../tools/notebooks/problem.js";
import { root } from "../../../../tools/setup/root.mjs";
import { ensureVenv } from "../../../../tools/setup/venv.js";
import { book, code, printed, text } from "../makeNotebook.js";

describe("executeNotebook", { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    await ensureVenv();
    folder = await mkdtemp(join(root, "build/execute-"));
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true }));

  const execute = async (
    cells: Cell[],
    options: ExecuteOptions = {},
    kernel = "tslab",
  ): Promise<Execution> => {
    const path = join(folder, "notebook.ipynb");
    const kernelspec = { name: kernel, language: "typescript", display_name: kernel };
    await writeNotebook(path, book(cells, { kernelspec }));
    return executeNotebook(path, options);
  };

  test("tells what happens, hides the full data, and forgets outputs of before", async () => {
    const events: ExecutionEvent[] = [];
    const full = code(
      'import { mnist } from "@deltabook/nn";\nconsole.log(await mnist.fullAvailable());',
    );
    const { executed, cells, failure, seconds, peakBytes } = await execute(
      [text("# A"), full, code("const a = 1;", [printed("old")]), code("", [printed("old")])],
      { onEvent: (event) => events.push(event) },
    );
    expect(failure).toBeUndefined();
    expect(executed.cells).toMatchObject([
      {},
      { outputs: [printed("false\n")], execution_count: 1 },
      { outputs: [], execution_count: 2 },
      { outputs: [] },
    ]);
    expect(events.map(({ event }) => event).slice(0, 5)).toEqual([
      "ready",
      "started",
      "finished",
      "started",
      "finished",
    ]);
    expect(cells).toBe(3);
    expect(seconds).toBeGreaterThan(0);
    expect(peakBytes).toBeGreaterThan(50e6);
  });

  test("stops at the first cell that fails", async () => {
    const { executed, cells, failure } = await execute([
      code("console.log(1);"),
      code("throw new Error('no');"),
      code("console.log(2);"),
    ]);
    expect(failure).toMatchObject({ cell: 1, ename: "Error", evalue: "no" });
    expect(cells).toBe(1);
    expect(executed.cells[2]).toMatchObject({ outputs: [], execution_count: null });
  });

  test.each([
    ["starts the kernel again where another process took its port", 2, undefined],
    ["gives up where that goes on", 3, { cell: null, ename: "KernelStart" }],
  ])("%s", async (_name, times, failure) => {
    const busy = join(folder, "busy.cjs");
    await writeFile(busy, busyPorts(times));
    vi.stubEnv("NODE_OPTIONS", `--require=${JSON.stringify(busy)}`);
    vi.stubEnv("DELTABOOK_TEST_STARTS", join(folder, `starts-${times}`));
    const execution = await execute([code("1 + 1")]).finally(() => vi.unstubAllEnvs());
    if (failure) expect(execution.failure).toMatchObject(failure);
    else expect(execution).toMatchObject({ cells: 1 });
    expect(execution.failure === undefined).toBe(failure === undefined);
  });

  test("tries the texts too, below their cells, if asked to", async () => {
    const cells = [
      code("const a = 1;"),
      text("```ts\nconst b = a;\nconsole.log(b); // 2\n```\n\n```ts\nnone;\n```"),
      text("```ts\nconst b = a + 1;\nconsole.log(b); // 2\n```\n\n0.50 <!-- 0.50 = a / 2 -->"),
      code("const b = a + 2;\nconsole.log(b);"),
    ];
    const { executed, problems, failure, cells: count } = await execute(cells, { texts: true });
    expect(failure).toBeUndefined();
    expect(count).toBe(2);
    expect(executed.cells).toHaveLength(4);
    expect(executed.cells[3]).toMatchObject({ outputs: [printed("3\n")] });
    expect(problems.map(problemText)).toEqual([
      expect.stringMatching(/cell 2 \(text-2\), line 3: the comment says 2, received 1$/),
      expect.stringMatching(/cell 2 \(text-2\), line 7: this code fails: .*none/),
    ]);
  });

  test("says that there is no such kernel", async () => {
    const { failure } = await execute([code("1;")], {}, "nowhere");
    expect(failure).toMatchObject({
      cell: null,
      ename: "NoSuchKernel",
      evalue: "Jupyter knows no kernel named nowhere; run npm run doctor",
    });
  });
});

/** A module with which the first starts of a kernel end as they do without their ports. */
function busyPorts(times: number): string {
  return `
    const fs = require("node:fs");
    const starts = process.env.DELTABOOK_TEST_STARTS;
    if (process.argv[1]?.endsWith("main.js")) {
      fs.appendFileSync(starts, "x");
      if (fs.readFileSync(starts, "utf8").length <= ${times}) {
        console.error("Address already in use");
        process.exit(1);
      }
    }`;
}
