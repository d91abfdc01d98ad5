import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { onlyNotebook } from "../course/assignments.js";
import { checkTable, isShort } from "../course/checkTable.js";
import { studentFolder } from "../course/split.js";
import { testResults } from "../course/testResults.js";
import type { Notebook } from "../notebooks/notebook.js";
import { executeNotebook } from "../notebooks/run/execute.js";
import { ensureVenv } from "../setup/venv.js";

const usage = `Usage: npm run check ps1
       npm run check -- path/of/forward-pass.ipynb

Runs an assignment from its first cell to its last, as grading does, and prints what the tests in it say. The notebook of
ps1 is the one in course/student/ps1, or in the folder ps1 where you are. It stays as it is.

Exit codes: 0 all visible tests hold, 1 not all do, 2 there is no such notebook.`;

/** Seconds that one cell may take. */
const timeout = 120;

/** The `npm run check` command. Returns its exit code. */
export async function run(args: string[]): Promise<number> {
  const path = await choose(args);
  if (typeof path === "number") return path;
  await ensureVenv();
  const { executed, failure } = await executeNotebook(path, { timeout, goOn: true });
  const results = testResults(executed, outsideCell(executed));
  console.log(checkTable(results));
  if (failure) console.log(`\nThe notebook came to no end: ${failure.ename}: ${failure.evalue}`);
  return failure || results.some(isShort) ? 1 : 0;
}

/** The notebook that the arguments name, or the exit code where there is none. */
async function choose(args: string[]): Promise<string | number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    if (positionals.length !== 1)
      throw new TypeError("expected one assignment such as ps1, or the path of a notebook");
    return await findNotebook(positionals[0]);
  } catch (error) {
    console.error(`Cannot check: ${(error as Error).message}\n\n${usage}`);
    return 2;
  }
}

async function findNotebook(name: string): Promise<string> {
  const here = resolve(process.env["INIT_CWD"] ?? ".", name);
  if (name.endsWith(".ipynb")) {
    if (existsSync(here)) return here;
    throw new Error(`there is no ${here}`);
  }
  const folder = [join(studentFolder, name), here].find((one) => existsSync(one));
  if (folder !== undefined) return onlyNotebook(folder);
  throw new Error(
    `there is no assignment ${name} of yours; npm run course -- split ${name} makes it`,
  );
}

/** The cell whose points do not come from this notebook. */
function outsideCell({ metadata }: Notebook): string | undefined {
  const { outside } = Object(metadata["deltabook"]) as { outside?: { cell: string } };
  return outside?.cell;
}
