import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { SetupError } from "../setup/setupError.mjs";
import { runNbgrader } from "./python.js";
import { table } from "./table.js";

interface SourceCell {
  readonly source: string | readonly string[];
  readonly metadata: { readonly nbgrader?: NbgraderMark };
}

interface NbgraderMark {
  readonly grade?: boolean;
  readonly solution?: boolean;
  readonly points?: number;
}

/** Makes the students' version of an assignment, and prints what its notebooks are worth. */
export async function generate(course: string, assignment: string): Promise<number> {
  await runNbgrader(course, ["generate_assignment", assignment, "--create", "--force"]);
  const notebooks = notebooksIn(join(course, "source", assignment));
  for (const name of notebooks) mustKeepSecrets(join(course, "release", assignment, name));
  const columns = [
    { title: "notebook" },
    ...["tests", "hidden", "points", "by hand"].map((title) => ({
      title,
      align: "right" as const,
    })),
  ];
  const rows = notebooks.map((name) => row(join(course, "source", assignment, name)));
  console.log(`${table(columns, rows)}\n\nFor students: ${join(course, "release", assignment)}`);
  return 0;
}

function notebooksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
}

function row(path: string): string[] {
  const cells = cellsOf(path);
  const graded = cells.filter(({ metadata: { nbgrader } }) => nbgrader?.grade);
  const tests = graded.filter(({ metadata: { nbgrader } }) => !nbgrader?.solution);
  const byHand = graded.filter(({ metadata: { nbgrader } }) => nbgrader?.solution);
  const hidden = tests.filter((cell) => textOf(cell).includes("BEGIN HIDDEN TESTS"));
  const name = basename(path, ".ipynb");
  return [name, ...[tests.length, hidden.length, pointsOf(tests), pointsOf(byHand)].map(String)];
}

function pointsOf(cells: readonly SourceCell[]): number {
  return cells.reduce((sum, { metadata: { nbgrader } }) => sum + (nbgrader?.points ?? 0), 0);
}

function mustKeepSecrets(path: string): void {
  const leak = cellsOf(path).find((cell) =>
    /(BEGIN|END) (SOLUTION|HIDDEN TESTS)/.test(textOf(cell)),
  );
  if (!leak) return;
  throw new SetupError(
    `Cannot release ${path}: it still has a solution or hidden tests, in the cell that begins with\n` +
      `  ${textOf(leak).split("\n")[0]}`,
  );
}

function cellsOf(path: string): readonly SourceCell[] {
  return (JSON.parse(readFileSync(path, "utf8")) as { cells: readonly SourceCell[] }).cells;
}

function textOf({ source }: SourceCell): string {
  return typeof source === "string" ? source : source.join("");
}
