import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { nameOf, writeNotebook } from "../notebooks/files.js";
import type { Notebook } from "../notebooks/notebook.js";
import { assignmentNames, courseFolder, readAssignment, type Assignment } from "./assignments.js";
import { glossaryText } from "./glossary.js";
import { withWords } from "./links.js";
import { solutionVersion, studentVersion } from "./versions.js";

const usage = `Usage: npm run course -- split [ps1 ps2 ...] [--force]

Makes the students' version and the solution of assignments, or of all, from course/source: course/student/ps1 and
course/solution/ps1. nbgrader is not needed for that.
  --force  writes over a students' version that is there already, which may hold somebody's work

Exit codes: 0 written, 1 there is a version already, 2 a wrong argument.`;

/** The folder of the students' versions, one folder in it for each assignment. */
export const studentFolder = join(courseFolder, "student");

/** The folder of the solutions. */
export const solutionFolder = join(courseFolder, "solution");

/** `npm run course -- split`. Returns its exit code. */
export async function split(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const names = positionals.length > 0 ? positionals : await assignmentNames();
    return await splitAll(await Promise.all(names.map(readAssignment)), values.force);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`Cannot split: ${error.message}\n\n${usage}`);
    return 2;
  }
}

async function splitAll(assignments: readonly Assignment[], force: boolean): Promise<number> {
  let exitCode = 0;
  for (const assignment of assignments) {
    const path = placeOf(assignment, studentFolder);
    if (existsSync(path) && !force) {
      console.error(
        `${nameOf(path)} is there already, and was left as it is; --force writes over it`,
      );
      exitCode = 1;
    } else await write(assignment, studentFolder, studentVersion(assignment.file.notebook));
    await write(assignment, solutionFolder, solutionVersion(assignment.file.notebook));
  }
  return exitCode;
}

function placeOf({ name, file }: Assignment, folder: string): string {
  return join(folder, name, basename(file.path));
}

/** Writes one version, and copies what belongs to it. */
async function write(assignment: Assignment, folder: string, version: Notebook): Promise<void> {
  const path = placeOf(assignment, folder);
  await mkdir(join(folder, assignment.name), { recursive: true });
  await writeNotebook(path, withWords(version, glossaryText()));
  for (const other of assignment.others)
    await copyFile(join(assignment.folder, other), join(folder, assignment.name, other));
  console.log(`Written: ${nameOf(path)}`);
}
