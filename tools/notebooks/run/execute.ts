import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { jupyterEnvironment } from "../../setup/environment.js";
import { pathsOf } from "../../setup/paths.js";
import { root } from "../../setup/root.mjs";
import { readNotebook, writeNotebook, type NotebookFile } from "../files.js";
import type { Notebook } from "../notebook.js";
import { parseNotebook } from "../parseNotebook.js";
import type { Problem } from "../problem.js";
import type { ExecutionEvent, Failure } from "./events.js";
import { extendNotebook, judged, originalEvent, type ExtendedNotebook } from "./extendNotebook.js";
import { extraCells } from "./extraCells.js";

/** How the execution of a notebook is to go. */
export interface ExecuteOptions {
  /** Seconds that one cell may take. */
  readonly timeout?: number;
  /** Whether the code and the numbers in texts are tried too, each below its cell. */
  readonly texts?: boolean;
  /** Whether the full MNIST may be used where it is at hand; else the notebook finds none. */
  readonly fullData?: boolean;
  /** Whether a cell that fails keeps its error as an output, and the others are executed all the same. */
  readonly goOn?: boolean;
  readonly onEvent?: (event: ExecutionEvent) => void;
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
  /** What is wrong in the texts, as far as they were tried. */
  readonly problems: readonly Problem[];
}

/** Executes a notebook by the kernel, in its own folder; the file itself, and the learner's progress, are left as they are. */
export async function executeNotebook(
  path: string,
  options: ExecuteOptions = {},
): Promise<Execution> {
  const file = await readNotebook(path);
  const extended = extendNotebook(file, options.texts ? extraCells(file) : []);
  const folder = await mkdtemp(join(root, "build", "executed-"));
  try {
    const [input, output] = ["extended.ipynb", "executed.ipynb"].map((name) => join(folder, name));
    await writeNotebook(input, extended.notebook);
    const args = [input, output, "--folder", dirname(path)];
    const events = await runPython(args, options, (event) => {
      return originalEvent(event, extended);
    });
    return executionOf(extended, parseNotebook(await readFile(output, "utf8"), file.name), events);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function executionOf(
  extended: ExtendedNotebook,
  notebook: Notebook,
  events: readonly ExecutionEvent[],
): Execution {
  const { file } = extended;
  const ended = events.find(({ event }) => event === "ended");
  const failure = events.find(({ event }) => event === "failed");
  if (ended?.event !== "ended")
    throw new Error(`Cannot execute ${file.name}: Python ended too early`);
  const { executed, problems } = judged(extended, notebook);
  return {
    file,
    executed,
    cells: events.filter(({ event }) => event === "finished").length,
    seconds: ended.seconds,
    peakBytes: ended.peakBytes,
    ...(failure?.event === "failed" && { failure }),
    problems: failure ? [] : problems,
  };
}

/** Runs execute.py and gathers its events, those of the notebook's own cells. */
async function runPython(
  files: readonly string[],
  { timeout = 600, fullData = false, goOn = false, onEvent }: ExecuteOptions,
  original: (event: ExecutionEvent) => ExecutionEvent | undefined,
): Promise<ExecutionEvent[]> {
  const { venvPython, python } = pathsOf(root);
  const args = [join(python, "execute.py"), ...files, "--timeout", String(timeout)];
  if (goOn) args.push("--go-on");
  const hidden = { DELTABOOK_MNIST_DIR: "build/no-mnist" };
  const own = { DELTABOOK_PROGRESS: join(dirname(files[0]), "progress.json") };
  const child = spawn(venvPython, args, {
    env: { ...jupyterEnvironment(), ...own, ...(!fullData && hidden) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const events: ExecutionEvent[] = [];
  let trouble = "";
  child.stderr.on("data", (chunk: Buffer) => (trouble += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const event = original(JSON.parse(line) as ExecutionEvent);
    if (!event) return;
    events.push(event);
    onEvent?.(event);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status === 0) return events;
  throw new Error(
    `Cannot execute ${files[0]}: ${trouble.trim() || `Python ended with ${status ?? "a signal"}`}`,
  );
}
