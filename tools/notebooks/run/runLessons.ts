import { basename } from "node:path";
import { compareOutputs } from "../compare/compareOutputs.js";
import { addTwins } from "../figures/addTwins.js";
import { FigureDrawer } from "../figures/drawer.js";
import { readNotebook, writeNotebook, type NotebookFile } from "../files.js";
import { notebookText } from "../notebookText.js";
import { problemText } from "../problem.js";
import type { ExecutionEvent } from "./events.js";
import { executeNotebook, type ExecuteOptions, type Execution } from "./execute.js";
import { failureText } from "./failureText.js";
import { inParallel } from "./inParallel.js";
import { mergeOutputs } from "./mergeOutputs.js";
import { resultTable } from "./resultTable.js";

/** Which notebooks `npm run lessons` executes, and how. */
export interface LessonsOptions {
  readonly paths: readonly string[];
  /** Whether the outputs are stored in the notebooks that ran to their end. */
  readonly write: boolean;
  /** Whether outputs that are not the committed ones, and texts that are wrong, count as a failure. */
  readonly compare: boolean;
  readonly fullData: boolean;
  /** Seconds that one cell may take. */
  readonly timeout: number;
}

/** Executes notebooks, two at a time, and prints how it went; resolves to the exit code. */
export async function runLessons({
  paths,
  write,
  compare,
  fullData,
  timeout,
}: LessonsOptions): Promise<number> {
  const executions = await inParallel(paths, 2, (path) =>
    execute(path, { timeout, fullData, texts: compare }),
  );
  const succeeded = executions.filter(({ failure }) => !failure);
  if (write) await store(succeeded, fullData);
  const failures = executions.filter(({ failure }) => failure).map(failureText);
  const differences = compare
    ? succeeded.flatMap((execution) => differencesOf(execution, fullData))
    : [];
  console.log(resultTable(executions));
  for (const text of [...failures, ...differences]) console.log(`\n${text}`);
  return failures.length + differences.length === 0 ? 0 : 1;
}

/** Executes a notebook and says when it begins and ends, and which cells took long. */
async function execute(path: string, options: ExecuteOptions): Promise<Execution> {
  const name = basename(path, ".ipynb");
  console.error(`${name} ...`);
  const onEvent = (event: ExecutionEvent): void => {
    if (event.event !== "finished" || event.seconds < 10) return;
    console.error(`${name}: cell ${event.cell + 1} took ${event.seconds.toFixed(0)} seconds`);
  };
  const execution = await executeNotebook(path, { ...options, onEvent });
  console.error(`${name} ${execution.failure ? "failed" : "done"}`);
  return execution;
}

function differencesOf({ file, executed, problems }: Execution, fullData: boolean): string[] {
  return [...compareOutputs(file, executed, { fullData }), ...problems].map(problemText);
}

/** Writes the outputs into the notebooks, with pictures of the figures. */
async function store(executions: readonly Execution[], fullData: boolean): Promise<void> {
  const drawer = new FigureDrawer();
  try {
    for (const { file, executed } of executions) {
      const merged = mergeOutputs(file.notebook, executed, { fullData });
      const drawn = await addTwins(merged, file.notebook, (output) => drawer.draw(output));
      await checkUnchanged(file);
      await writeNotebook(file.path, drawn);
    }
  } finally {
    await drawer.close();
  }
}

/** @throws Error if somebody wrote the file while its notebook ran: their work is not to be lost. */
async function checkUnchanged({ path, name, notebook }: NotebookFile): Promise<void> {
  const now = await readNotebook(path);
  if (notebookText(now.notebook) === notebookText(notebook)) return;
  throw new Error(`Cannot write ${name}: it was changed while it ran; run it again`);
}
