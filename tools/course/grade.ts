import { SetupError } from "../setup/setupError.mjs";
import type { Graded, GradeEvent } from "./gradeEvents.js";
import { gradeTable, progressLine } from "./gradeTable.js";
import { runModule } from "./python.js";
import { sandboxStatus } from "./sandbox/status.js";

/** How `npm run course -- grade` is to grade. */
export interface GradeOptions {
  readonly course: string;
  readonly assignment: string;
  /** How many submissions run at a time on this machine; as many as there are processors without it. */
  readonly jobs?: number;
  /** The address of a Dask scheduler whose workers grade, in place of this machine. */
  readonly scheduler?: string;
  /** Only these students. */
  readonly students?: readonly string[];
  /** Seconds that one cell may take, in place of what the assignment says. */
  readonly cellSeconds?: number;
  /** Whether to run again what has been graded. */
  readonly again?: boolean;
  /** Whether to do without the sandbox. */
  readonly unsafe?: boolean;
}

/**
 * Grades what was handed in and is not graded yet, with its progress on the error stream; prints the table.
 *
 * @returns 0, 1 if something could not be graded and has to be graded again, or 130 if it was stopped by Ctrl+C
 * @throws {SetupError} if there is no sandbox, and none was waived; if the scheduler cannot be reached
 */
export async function grade(options: GradeOptions): Promise<number> {
  if (options.unsafe) {
    console.error(
      "Grading without a sandbox: what students wrote can do whatever you can on this machine.",
    );
  } else if (options.scheduler === undefined) requireSandbox();
  const graded: Graded[] = [];
  let total = 0;
  let refusal = "";
  const status = await runModule("grade", argumentsOf(options), (told) => {
    const event = told as GradeEvent;
    if (event.event === "planned") {
      ({ total } = event);
      console.error(`${total} submissions; the first results take a minute ...`);
    }
    if (event.event === "refused") refusal = event.text;
    if (event.event === "notice") console.error(event.text);
    if (event.event === "stopped") console.error(stoppedText(graded.length, total));
    if (event.event !== "graded") return;
    graded.push(event);
    console.error(progressLine(event, graded.length, total));
  });
  if (refusal !== "") throw new SetupError(`Cannot grade: ${refusal}`);
  console.log(gradeTable(graded));
  return status;
}

function stoppedText(done: number, total: number): string {
  return `Stopped: ${done} of ${total} are graded; the same command goes on with the others.`;
}

/**
 * Makes sure that what students wrote can run safely on this machine.
 *
 * @throws {SetupError} with the reason and the ways out, if it cannot
 */
export function requireSandbox(): void {
  const { works, reason } = sandboxStatus();
  if (!works) throw new SetupError(`Cannot grade: ${reason}`);
}

function argumentsOf(options: GradeOptions): string[] {
  const { course, assignment, jobs, scheduler, students = [] } = options;
  const { cellSeconds, again, unsafe } = options;
  return [
    ...[course, assignment],
    ...(jobs === undefined ? [] : ["--jobs", String(jobs)]),
    ...(scheduler === undefined ? [] : ["--scheduler", scheduler]),
    ...students.flatMap((student) => ["--student", student]),
    ...(cellSeconds === undefined ? [] : ["--cell-seconds", String(cellSeconds)]),
    ...(again ? ["--again"] : []),
    ...(unsafe ? ["--unsafe"] : []),
  ];
}
