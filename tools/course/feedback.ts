import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { notGraded } from "./notGraded.js";
import { runNbgrader } from "./python.js";
import { table } from "./table.js";

/**
 * Writes the pages for students as HTML, as they are after all that was graded by hand, and prints where they are.
 *
 * @returns 0, or 1 if somebody's work is not graded: there is no page on it, or only one on what was handed in before
 */
export async function feedback(course: string, assignment: string): Promise<number> {
  await runNbgrader(course, ["generate_feedback", assignment, "--force"]);
  const folder = join(course, "feedback");
  const rows = readdirSync(folder)
    .sort()
    .filter((student) => existsSync(join(folder, student, assignment)))
    .map((student) => [student, pagesIn(join(folder, student, assignment)).join(", ")]);
  console.log(`${table([{ title: "student" }, { title: "page" }], rows)}\n\nIn ${folder}`);
  const students = notGraded(course, assignment);
  if (students.length === 0) return 0;
  console.error(
    `No page on what these handed in, since it is not graded: ${students.join(", ")}\n` +
      `  Type npm run course -- grade ${assignment}, and then this command again.`,
  );
  return 1;
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => join(folder, name));
}
