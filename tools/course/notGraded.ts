import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The students for whom grading an assignment failed when it was last tried, in alphabetical order. */
export function notGraded(course: string, assignment: string): string[] {
  const folder = join(course, ".grading", assignment);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((student) => resultsIn(join(folder, student)).some(isFailure))
    .sort();
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
