import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runNbgrader } from "./python.js";
import { table } from "./table.js";

/** Writes the pages for students as HTML, as they are after all that was graded by hand, and prints where they are. */
export async function feedback(course: string, assignment: string): Promise<number> {
  await runNbgrader(course, ["generate_feedback", assignment, "--force"]);
  const folder = join(course, "feedback");
  const rows = readdirSync(folder)
    .sort()
    .filter((student) => existsSync(join(folder, student, assignment)))
    .map((student) => [student, pagesIn(join(folder, student, assignment)).join(", ")]);
  console.log(`${table([{ title: "student" }, { title: "page" }], rows)}\n\nIn ${folder}`);
  return 0;
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => join(folder, name));
}
