import { lessons, type Exercise, type ExerciseProgress, type Progress } from "@deltabook/nn";

/** The table of `npm run progress`: a line for each lesson, a column for each exercise. */
export function progressTable(progress: Progress): string {
  const numbers = Object.keys(lessons).sort();
  const most = Math.max(...numbers.map((number) => lessons[number].exercises.length));
  const columns = Array.from({ length: most }, (_, i) => i);
  const head = ["lesson", ...columns.map((i) => String(i + 1)), "done"];
  const rows = numbers.map((number) => {
    const entries = lessons[number].exercises.map((exercise) => entryOf(progress, exercise));
    const done = entries.filter((entry) => entry?.done).length;
    const cells = columns.map((i) => (i < entries.length ? cell(entries[i]) : ""));
    return [number, ...cells, `${done} of ${entries.length}`];
  });
  return [aligned([head, ...rows]), ...functionLine(progress), legend].join("\n");
}

const legend = "✓ right, ✗ not yet (and how often it was tried), · not tried";

/** An exercise that is answered by a function has its progress under the name of the function. */
function entryOf(progress: Progress, exercise: Exercise): ExerciseProgress | undefined {
  const id = "check" in exercise ? exercise.check : exercise.id;
  return Object.hasOwn(progress, id) ? progress[id] : undefined;
}

/** The functions that were checked, whether an exercise asks for them or not. */
function functionLine(progress: Progress): string[] {
  const names = Object.keys(progress).filter((id) => /^[a-z]/.test(id));
  return names.length === 0
    ? []
    : [`functions: ${names.map((name) => `${name} ${cell(progress[name])}`).join(", ")}`];
}

function cell(entry: ExerciseProgress | undefined): string {
  return entry === undefined ? "·" : `${entry.done ? "✓" : "✗"} ${entry.tries}`;
}

function aligned(table: readonly (readonly string[])[]): string {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
