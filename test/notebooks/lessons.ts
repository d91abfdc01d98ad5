import { lessonNumber, readNotebooks } from "../../tools/notebooks/files.js";
import type { Page } from "../../tools/notebooks/markdown/page.js";
import { readPages } from "../../tools/notebooks/markdown/readPages.js";
import { problemText, type Problem } from "../../tools/notebooks/problem.js";

/** All notebooks of the course, as they lie on the disk. */
export const lessons = await readNotebooks();

/** The lessons with their numbers, for a test of each. */
export const lessonsByNumber = lessons.map((file) => [lessonNumber(file.path), file] as const);

/** All Markdown pages of the repository. */
export const pages: readonly Page[] = await readPages();

/** The page with the terms of the course. */
export const glossary = pages.find(({ name }) => name === "notebooks/glossary.md")!;

/** The problems, as a text that a failing test shows. */
export function texts(problems: readonly Problem[]): string[] {
  return problems.map(problemText);
}
