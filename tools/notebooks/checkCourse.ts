import { readFile } from "node:fs/promises";
import { checkMetadata, kernelDisplayName } from "./checkMetadata.js";
import { checkOutputs } from "./checkOutputs.js";
import { contentsOf, lessonRules, readCourse, textRules, type Course } from "./course.js";
import { lessonNumber, type NotebookFile } from "./files.js";
import { formatNotebook } from "./formatNotebook.js";
import { lint } from "./lint.js";
import type { ContentsByNumber } from "./map/lessonContents.js";
import { mapText } from "./map/mapText.js";
import { notebookModules } from "./modules.js";
import { notebookText } from "./notebookText.js";
import { problemText, type Problem } from "./problem.js";
import { createProgram } from "./program.js";
import { typeCheck } from "./typeCheck.js";

/** Prints what is wrong with lessons, as far as it can be found without a kernel; resolves to the exit code. */
export async function printProblems(
  paths: readonly string[],
  contents: ContentsByNumber,
): Promise<number> {
  const course = await readCourse(contents);
  let count = 0;
  for (const file of chosen(course, paths)) {
    const problems = await lessonProblems(file, course);
    count += problems.length;
    console.log(
      [
        `${lessonNumber(file.path)}: ${countText(problems.length)}`,
        ...problems.map(problemText),
      ].join("\n"),
    );
  }
  return count === 0 ? 0 : 1;
}

/** Prints the maps of lessons. */
export async function printMaps(
  paths: readonly string[],
  contents: ContentsByNumber,
): Promise<number> {
  const course = await readCourse(contents);
  const maps = chosen(course, paths).map((file) => mapText(file, contentsOf(course, file)));
  console.log(maps.join("\n\n"));
  return 0;
}

/** What is wrong with a lesson, as far as it can be found without a kernel. */
export async function lessonProblems(file: NotebookFile, course: Course): Promise<Problem[]> {
  const modules = notebookModules(file);
  const program = createProgram(modules);
  return [
    ...(await formatProblems(file)),
    ...checkMetadata(file, await kernelDisplayName()),
    ...checkOutputs(file),
    ...[...textRules(course), ...lessonRules(course)].flatMap(([, problems]) => problems(file)),
    ...typeCheck(program, modules),
    ...(await lint(program, modules)),
  ];
}

async function formatProblems({ path, name, notebook }: NotebookFile): Promise<Problem[]> {
  const formatted = await formatNotebook(notebook, name);
  if (notebookText(formatted) === (await readFile(path, "utf8"))) return [];
  return [{ place: { file: name }, message: "is not formatted: npm run format" }];
}

function chosen({ lessons }: Course, paths: readonly string[]): readonly NotebookFile[] {
  return lessons.filter(({ path }) => paths.includes(path));
}

function countText(count: number): string {
  return count === 1 ? "1 problem" : `${count === 0 ? "no" : count} problems`;
}
