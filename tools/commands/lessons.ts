import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { printMaps, printProblems } from "../notebooks/checkCourse.js";
import { lessonsFolder } from "../notebooks/files.js";
import { readContents } from "../notebooks/map/lessonContents.js";
import { runLessons, type LessonsOptions } from "../notebooks/run/runLessons.js";
import { selectNotebooks } from "../notebooks/run/selectNotebooks.js";
import { ensureVenv } from "../setup/venv.js";

const usage = `Usage: npm run lessons [-- [02 07 ...] [--write] [--compare] [--full] [--timeout 600]]
       npm run lessons [-- [02 07 ...] --check | --map]

Executes lessons, or notebooks named by their path, through the kernel and prints a table.
  --write      stores the outputs in the notebooks, with a static picture of each figure
  --compare    fails where outputs are not those stored in the notebooks, or texts say what is not so
  --full       lets them use the full MNIST, which \`npm run data\` fetches; without it they find none
  --timeout s  seconds that a cell may take; 600 without it
  --check      executes nothing, and prints what is wrong as far as it can be seen without that
  --map        prints which cells teach each objective, and which exercises and questions assess it

Exit codes: 0 all is well, 1 a cell failed or something is wrong, 2 a wrong argument.`;

/** The `npm run lessons` command. Returns its exit code. */
export async function run(args: string[]): Promise<number> {
  const chosen = await choose(args);
  if (typeof chosen === "number") return chosen;
  if (chosen.check) return printProblems(chosen.paths, readContents());
  if (chosen.map) return printMaps(chosen.paths, readContents());
  await ensureVenv();
  return runLessons(chosen);
}

type Choice = LessonsOptions & { readonly check: boolean; readonly map: boolean };

/** What the arguments ask for, or the exit code where there is nothing to execute. */
async function choose(args: string[]): Promise<Choice | number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        write: { type: "boolean", default: false },
        compare: { type: "boolean", default: false },
        check: { type: "boolean", default: false },
        map: { type: "boolean", default: false },
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
    const { write, compare, check, map, full: fullData } = values;
    const others = paths.filter((path) => dirname(path) !== lessonsFolder);
    if ((check || map) && others.length > 0)
      throw new RangeError(`expected lessons of the course, received "${others[0]}"`);
    return { paths, write, compare, fullData, timeout, check, map };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`Cannot run the lessons: ${error.message}\n\n${usage}`);
    return 2;
  }
}
