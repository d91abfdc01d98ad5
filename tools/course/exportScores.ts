import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runNbgrader } from "./python.js";

/** Writes the gradebook as CSV, for a spreadsheet or a learning management system, and prints it. */
export async function exportScores(
  course: string,
  assignment: string,
  to: string = join(course, `grades-${assignment}.csv`),
): Promise<number> {
  await runNbgrader(course, ["export", "--to", to, "--assignment", assignment]);
  console.log(`${readFileSync(to, "utf8").trimEnd()}\n\nIn ${to}`);
  return 0;
}
