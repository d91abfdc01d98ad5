import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notGraded } from "./notGraded.js";
import { runNbgrader } from "./python.js";

/**
 * Writes the gradebook as CSV, for a spreadsheet or a learning management system, and prints it. Students whose work is not
 * graded have no line: nbgrader would write a zero, or the score of something older.
 *
 * @returns 0, or 1 if there are such students
 */
export async function exportScores(
  course: string,
  assignment: string,
  to: string = join(course, `grades-${assignment}.csv`),
): Promise<number> {
  await runNbgrader(course, ["export", "--to", to, "--assignment", assignment]);
  const students = notGraded(course, assignment);
  const csv = withoutStudents(readFileSync(to, "utf8"), students);
  writeFileSync(to, csv);
  console.log(`${csv.trimEnd()}\n\nIn ${to}`);
  if (students.length === 0) return 0;
  console.error(
    `Not in it, since what they handed in is not graded: ${students.join(", ")}\n` +
      `  Type npm run course -- grade ${assignment}, and then this command again.`,
  );
  return 1;
}

/** nbgrader's CSV without the lines of these students; their names stand in its fourth column. */
export function withoutStudents(csv: string, students: readonly string[]): string {
  return csv
    .split("\n")
    .filter((line) => !students.includes(line.split(",")[3]))
    .join("\n");
}
