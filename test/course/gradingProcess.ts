import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Graded, GradeEvent } from "../../tools/course/gradeEvents.js";
import { pathsOf } from "../../tools/setup/paths.js";
import { root } from "../../tools/setup/root.mjs";
import type { TemporaryCourse } from "./temporaryCourse.js";

/** What a run of `course.grade` has told, and how it ended. */
export interface Told {
  readonly graded: Graded[];
  readonly notices: string[];
  readonly refusal: string;
  readonly stopped: boolean;
  readonly status: number | null;
}

/** Who looks at a grading process: at its start, and after each submission. */
export interface Watcher {
  readonly onStart?: (grader: ChildProcess) => void;
  readonly onGraded?: (done: number, grader: ChildProcess) => void;
}

/** Grades in a process that tests can look at, and end. */
export async function gradeApart(
  course: TemporaryCourse,
  args: readonly string[],
  { onStart, onGraded }: Watcher = {},
): Promise<Told> {
  const child = spawn(pathsOf(root).venvPython, ["-m", "course.grade", course.folder, ...args], {
    env: course.environment(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  onStart?.(child);
  const told = { graded: [] as Graded[], notices: [] as string[], refusal: "", stopped: false };
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = JSON.parse(line) as GradeEvent;
    if (event.event === "notice") told.notices.push(event.text);
    if (event.event === "refused") told.refusal = event.text;
    if (event.event === "stopped") told.stopped = true;
    if (event.event !== "graded") return;
    told.graded.push(event);
    onGraded?.(told.graded.length, child);
  });
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { ...told, status };
}
