import type { Graded } from "./gradeEvents.js";
import { table } from "./table.js";

/** The table of `npm run course -- grade`: a line for each notebook, by the students' names, and a summary. */
export function gradeTable(graded: readonly Graded[]): string {
  const right = { align: "right" } as const;
  const columns = [
    ...[{ title: "student" }, { title: "notebook" }],
    ...[
      { title: "score", ...right },
      { title: "max", ...right },
    ],
    ...[{ title: "verdict" }, { title: "seconds", ...right }],
  ];
  const sorted = [...graded].sort(
    (a, b) => compare(a.student, b.student) || compare(a.notebook, b.notebook),
  );
  return `${table(columns, sorted.map(row))}\n\n${summary(graded)}`;
}

/** One line while the grading goes on. */
export function progressLine(one: Graded, done: number, total: number): string {
  const { student, notebook, score, max_score: max, verdict, seconds, fresh } = one;
  const time = fresh ? `${seconds.toFixed(1)} s` : "graded before";
  if (score === null) return `[${done}/${total}] ${student} ${notebook}: ${verdict}`;
  return `[${done}/${total}] ${student} ${notebook}: ${points(score)} of ${points(max)}, ${verdict}, ${time}`;
}

function row(one: Graded): string[] {
  const { student, notebook, score, max_score: max, verdict, seconds, manual } = one;
  const shown = manual ? `${verdict}, answer to read` : verdict;
  return [student, notebook, points(score), points(max), shown, seconds.toFixed(1)];
}

function summary(graded: readonly Graded[]): string {
  const count = (holds: (one: Graded) => boolean): number => graded.filter(holds).length;
  const parts = [
    `${graded.length} graded`,
    `${count(({ fresh }) => !fresh)} of them before`,
    `${count(({ verdict }) => verdict !== "graded")} unusual`,
    `${count(({ manual }) => manual)} with an answer to read`,
  ];
  return parts.join(", ");
}

function points(value: number | null): string {
  return value === null ? "none" : String(Math.round(value * 100) / 100);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
