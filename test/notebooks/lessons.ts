import { lessons as contents } from "../../lib/src/lessons";
import { readCourse } from "../../tools/notebooks/course.js";
import { lessonNumber } from "../../tools/notebooks/files.js";
import { problemText, type Problem } from "../../tools/notebooks/problem.js";

/** The notebooks and pages, as they lie on the disk, and what belongs to them. */
export const course = await readCourse(contents);

/** All notebooks of the course. */
export const { lessons, pages } = course;

/** The lessons with their numbers, for a test of each. */
export const lessonsByNumber = lessons.map((file) => [lessonNumber(file.path), file] as const);

/** The page with the terms of the course. */
export const glossary = pages.find(({ name }) => name === "notebooks/glossary.md")!;

/** The problems, as a text that a failing test shows. */
export function texts(problems: readonly Problem[]): string[] {
  return problems.map(problemText);
}
