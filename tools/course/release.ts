import { join } from "node:path";
import { runNbgrader, warningsOf } from "./python.js";

/** Puts the students' version of an assignment into nbgrader's exchange, in the place of an earlier one. */
export async function release(course: string, assignment: string): Promise<number> {
  await runNbgrader(course, ["release_assignment", assignment, "--force"]);
  console.log(`Students can now fetch ${assignment}: nbgrader fetch_assignment ${assignment}`);
  return 0;
}

/**
 * Puts the pages of `feedback` into nbgrader's exchange.
 *
 * @returns 0, or 1 if some of them could not be
 */
export async function returnFeedback(course: string, assignment: string): Promise<number> {
  const warnings = warningsOf(await runNbgrader(course, ["release_feedback", assignment]));
  for (const warning of warnings) console.error(warning);
  const pages = join(course, "feedback");
  console.log(
    `Students can now fetch what lies in ${pages}: nbgrader fetch_feedback ${assignment}`,
  );
  return warnings.length > 0 ? 1 : 0;
}
