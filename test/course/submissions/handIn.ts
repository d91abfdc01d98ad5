import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RawNotebook, TemporaryCourse } from "../temporaryCourse.js";
import type { Case } from "./case.js";

/** The notebook of `ps1`. */
export const notebook = "forward-pass";

/** Hands in `ps1` for a student; `port` is where attacks try to connect to. */
export function handIn(
  course: TemporaryCourse,
  { make }: Case,
  student: string,
  port: number,
): void {
  const path = course.submission(student, "ps1", `${notebook}.ipynb`);
  if (make === "none") writeFileSync(join(path, "..", "my-work.ipynb"), "{}");
  else if (make === "link") symlinkSync("/etc/passwd", path);
  else if (typeof make !== "function") writeFileSync(path, make);
  else {
    const made = JSON.stringify(make(right(course), course.released("ps1", notebook)));
    writeFileSync(path, made.replace("PORT", String(port)));
  }
}

/** What students got, with the solutions of the source in it, but for the written answer. */
function right(course: TemporaryCourse): RawNotebook {
  const released = course.released("ps1", notebook);
  const solutions = new Map(
    course
      .source("ps1", notebook)
      .cells.map(({ metadata, source }) => [metadata.nbgrader?.grade_id, source]),
  );
  for (const cell of released.cells) {
    const name = cell.metadata.nbgrader?.grade_id;
    const solution = solutions.get(name);
    if (cell.cell_type === "code" && name && !name.startsWith("test-") && solution)
      cell.source = solution;
  }
  return released;
}
