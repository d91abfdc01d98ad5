import { basename } from "node:path";
import { addTwins } from "../figures/addTwins.js";
import { FigureDrawer } from "../figures/drawer.js";
import { writeNotebook } from "../files.js";
import { executeNotebook, type Execution } from "./execute.js";
import { failureText } from "./failureText.js";
import { inParallel } from "./inParallel.js";
import { mergeOutputs } from "./mergeOutputs.js";
import { resultTable } from "./resultTable.js";

/** Which notebooks `npm run lessons` executes, and how. */
export interface LessonsOptions {
  readonly paths: readonly string[];
  /** Whether the outputs are stored in the notebooks that ran to their end. */
  readonly write: boolean;
  readonly fullData: boolean;
  /** Seconds that one cell may take. */
  readonly timeout: number;
}

/** Executes notebooks, two at a time, and prints how it went; resolves to the exit code. */
export async function runLessons({
  paths,
  write,
  fullData,
  timeout,
}: LessonsOptions): Promise<number> {
  const executions = await inParallel(paths, 2, async (path) => {
    const name = basename(path, ".ipynb");
    console.error(`${name} ...`);
    const execution = await executeNotebook(path, { timeout, fullData });
    console.error(`${name} ${execution.failure ? "failed" : "done"}`);
    return execution;
  });
  const failures = executions.filter(({ failure }) => failure);
  if (write)
    await store(
      executions.filter(({ failure }) => !failure),
      fullData,
    );
  console.log(resultTable(executions));
  for (const execution of failures) console.log(`\n${failureText(execution)}`);
  return failures.length === 0 ? 0 : 1;
}

/** Writes the outputs into the notebooks, with pictures of the figures. */
async function store(executions: readonly Execution[], fullData: boolean): Promise<void> {
  const drawer = new FigureDrawer();
  try {
    for (const { file, executed } of executions) {
      const merged = mergeOutputs(file.notebook, executed, { fullData });
      const drawn = await addTwins(merged, file.notebook, (output) => drawer.draw(output));
      await writeNotebook(file.path, drawn);
    }
  } finally {
    await drawer.close();
  }
}
