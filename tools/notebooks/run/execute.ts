import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { jupyterEnvironment } from "../../setup/environment.js";
import { pathsOf } from "../../setup/paths.js";
import { root } from "../../setup/root.mjs";
import { readNotebook, type NotebookFile } from "../files.js";
import type { Notebook } from "../notebook.js";
import { parseNotebook } from "../parseNotebook.js";

/** How the execution of a notebook is to go. */
export interface ExecuteOptions {
  /** Seconds that one cell may take. */
  readonly timeout?: number;
  /** Whether the full MNIST may be used where it is at hand; else the notebook finds none. */
  readonly fullData?: boolean;
  readonly onEvent?: (event: ExecutionEvent) => void;
}

/** What tools/python/execute.py tells while it runs; cells count from 0. */
export type ExecutionEvent =
  | { readonly event: "ready" }
  | { readonly event: "started"; readonly cell: number }
  | { readonly event: "finished"; readonly cell: number; readonly seconds: number }
  | ({ readonly event: "failed" } & Failure)
  | { readonly event: "ended"; readonly seconds: number; readonly peakBytes: number };

/** What ended a notebook before its end; `cell` is null where it was no cell. */
export interface Failure {
  readonly cell: number | null;
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** A notebook after its execution. */
export interface Execution {
  readonly file: NotebookFile;
  /** The notebook with the outputs of the cells that ran. */
  readonly executed: Notebook;
  /** How many cells ran to their end. */
  readonly cells: number;
  readonly seconds: number;
  readonly peakBytes: number;
  readonly failure?: Failure;
}

/** Executes a notebook by the kernel, in its own folder; the file itself is left as it is. */
export async function executeNotebook(
  path: string,
  options: ExecuteOptions = {},
): Promise<Execution> {
  const file = await readNotebook(path);
  const folder = await mkdtemp(join(root, "build", "executed-"));
  const output = join(folder, "executed.ipynb");
  try {
    const events = await runPython(path, output, options);
    const ended = events.find(({ event }) => event === "ended");
    const failure = events.find(({ event }) => event === "failed");
    if (ended?.event !== "ended")
      throw new Error(`Cannot execute ${file.name}: Python ended too early`);
    return {
      file,
      executed: parseNotebook(await readFile(output, "utf8"), file.name),
      cells: events.filter(({ event }) => event === "finished").length,
      seconds: ended.seconds,
      peakBytes: ended.peakBytes,
      ...(failure?.event === "failed" && { failure }),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs execute.py and gathers its events. */
async function runPython(
  path: string,
  output: string,
  { timeout = 600, fullData = false, onEvent }: ExecuteOptions,
): Promise<ExecutionEvent[]> {
  const { venvPython, python } = pathsOf(root);
  const args = [join(python, "execute.py"), path, output, "--timeout", String(timeout)];
  const hidden = { DELTABOOK_MNIST_DIR: "build/no-mnist" };
  const child = spawn(venvPython, args, {
    env: { ...jupyterEnvironment(), ...(!fullData && hidden) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const events: ExecutionEvent[] = [];
  let trouble = "";
  child.stderr.on("data", (chunk: Buffer) => (trouble += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const event = JSON.parse(line) as ExecutionEvent;
    events.push(event);
    onEvent?.(event);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status === 0) return events;
  throw new Error(
    `Cannot execute ${path}: ${trouble.trim() || `Python ended with ${status ?? "a signal"}`}`,
  );
}
