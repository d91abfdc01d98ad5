import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runNbgrader, warningsOf } from "./python.js";
import { table } from "./table.js";

/**
 * Takes what students handed in from nbgrader's exchange, newer versions in place of older ones, and prints who did.
 *
 * @returns 0, or 1 if some of it could not be read
 */
export async function collect(course: string, assignment: string): Promise<number> {
  const warnings = warningsOf(await runNbgrader(course, ["collect", assignment, "--update"]));
  for (const warning of warnings) console.error(warning);
  const submitted = join(course, "submitted");
  const students = existsSync(submitted) ? readdirSync(submitted).sort() : [];
  const rows = students
    .map((student) => [student, join(submitted, student, assignment)])
    .filter(([, folder]) => existsSync(folder))
    .map(([student, folder]) => [student, timeIn(folder), notebooksIn(folder).join(", ")]);
  const columns = [{ title: "student" }, { title: "handed in" }, { title: "notebooks" }];
  console.log(`${table(columns, rows)}\n\n${rows.length} handed in ${assignment}`);
  return warnings.length > 0 ? 1 : 0;
}

function timeIn(folder: string): string {
  const file = join(folder, "timestamp.txt");
  return existsSync(file) && lstatSync(file).isFile() ? readFileSync(file, "utf8").trim() : "";
}

function notebooksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
}
