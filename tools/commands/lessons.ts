import { parseArgs } from "node:util";
import { runLessons } from "../notebooks/run/runLessons.js";
import { selectNotebooks } from "../notebooks/run/selectNotebooks.js";
import { ensureVenv } from "../setup/venv.js";

const usage = `Usage: npm run lessons [-- [02 07 ...] [--write] [--compare] [--full] [--timeout 600]]

Executes lessons, or notebooks named by their path, through the kernel and prints a table.
  --write      stores the outputs in the notebooks, with a static picture of each figure
  --compare    fails where the outputs are not those stored in the notebooks
  --full       lets them use the full MNIST, which \`npm run data\` fetches; without it they find none
  --timeout s  seconds that a cell may take; 600 without it

Exit codes: 0 all cells ran, 1 a cell failed, 2 a wrong argument.`;

/** The `npm run lessons` command. Returns its exit code. */
export async function run(args: string[]): Promise<number> {
  const chosen = await choose(args);
  if (typeof chosen === "number") return chosen;
  await ensureVenv();
  return runLessons(chosen);
}

type Choice = Parameters<typeof runLessons>[0];

/** What the arguments ask for, or the exit code where there is nothing to execute. */
async function choose(args: string[]): Promise<Choice | number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        write: { type: "boolean", default: false },
        compare: { type: "boolean", default: false },
        full: { type: "boolean", default: false },
        timeout: { type: "string", default: "600" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const timeout = Number(values.timeout);
    if (!Number.isInteger(timeout) || timeout < 1) {
      throw new RangeError(`expected --timeout in whole seconds, received "${values.timeout}"`);
    }
    const paths = await selectNotebooks(positionals);
    const { write, compare, full: fullData } = values;
    return { paths, write, compare, fullData, timeout };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`Cannot run the lessons: ${error.message}\n\n${usage}`);
    return 2;
  }
}
