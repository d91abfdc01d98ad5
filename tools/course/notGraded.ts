import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The students who handed in an assignment and have no score for it, in alphabetical order: grading failed when it was last
 * tried, or has not come to them yet.
 */
export function notGraded(course: string, assignment: string): string[] {
  const students = [...failed(course, assignment), ...waiting(course, assignment)];
  return [...new Set(students)].sort();
}

function failed(course: string, assignment: string): string[] {
  const folder = join(course, ".grading", assignment);
  return namesIn(folder).filter((student) => resultsIn(join(folder, student)).some(isFailure));
}

/** Those without the graded notebook that our command leaves, as nbgrader's does. */
function waiting(course: string, assignment: string): string[] {
  const isThere = (kind: string, student: string): boolean =>
    existsSync(join(course, kind, student, assignment));
  return namesIn(join(course, "submitted")).filter(
    (student) => isThere("submitted", student) && !isThere("autograded", student),
  );
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
}

/** The files of a student's results, one for each notebook; what is half written begins with a point. */
function resultsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
}

function isFailure(file: string): boolean {
  const { verdict } = JSON.parse(readFileSync(file, "utf8")) as { verdict: string };
  return verdict === "not graded";
}
