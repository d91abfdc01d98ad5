import { checkInstructors } from "./checkInstructors.js";
import { lessonNumber, readNotebooks, type NotebookFile } from "./files.js";
import { checkExercises } from "./markdown/checkExercises.js";
import { checkLesson } from "./markdown/checkLesson.js";
import { checkPage } from "./markdown/checkPage.js";
import { checkTerms } from "./markdown/checkTerms.js";
import { checkWords } from "./markdown/checkWords.js";
import { glossaryTerms, type Term } from "./markdown/glossary.js";
import { notebookPage, type Page } from "./markdown/page.js";
import { readPages } from "./markdown/readPages.js";
import { linkTargets, type Targets } from "./markdown/targets.js";
import { checkMap } from "./map/checkMap.js";
import { noContents, type ContentsByNumber, type LessonContents } from "./map/lessonContents.js";
import { checkMinutes } from "./map/minutes.js";
import { checkNotation } from "./notation/checkNotation.js";
import { readNotation, type Notation } from "./notation/notation.js";
import { checkBindings } from "./numbers/checkBindings.js";
import { checkNumbers, sourcesByPath, type SourcesByPath } from "./numbers/checkNumbers.js";
import type { Problem } from "./problem.js";

/** All that the checks of a lesson look at. */
export interface Course {
  readonly lessons: readonly NotebookFile[];
  readonly pages: readonly Page[];
  readonly targets: Targets;
  readonly terms: readonly Term[];
  readonly notation: readonly Notation[];
  readonly sources: SourcesByPath;
  readonly contents: ContentsByNumber;
}

/** Reads notebooks and pages; `contents` comes from the library. */
export async function readCourse(contents: ContentsByNumber): Promise<Course> {
  const [lessons, pages] = await Promise.all([readNotebooks(), readPages()]);
  return {
    lessons,
    pages,
    targets: linkTargets([...pages, ...lessons.map(notebookPage)]),
    terms: glossaryTerms(pageNamed(pages, "notebooks/glossary.md")),
    notation: readNotation(pageNamed(pages, "notebooks/notation.md")),
    sources: sourcesByPath(lessons),
    contents,
  };
}

function pageNamed(pages: readonly Page[], name: string): Page {
  const page = pages.find((one) => one.name === name);
  if (!page) throw new Error(`Cannot check the lessons: there is no ${name}`);
  return page;
}

/** What a lesson has besides its notebook; nothing where the library does not know it. */
export function contentsOf({ contents }: Course, { path }: NotebookFile): LessonContents {
  const number = lessonNumber(path);
  return number in contents ? contents[number] : noContents;
}

/** A rule for lessons: what it asks, as a test's name says it, and what breaks it. */
export type Rule = readonly [asks: string, problems: (file: NotebookFile) => Problem[]];

/** The rules for texts. */
export function textRules({ targets, terms, notation }: Course): Rule[] {
  return [
    [
      "has headings, links, pictures and code as all pages",
      (file) => checkPage(notebookPage(file), targets),
    ],
    ["uses the words of our lessons", (file) => checkWords(notebookPage(file))],
    [
      "links each term to the glossary where it is first used",
      (file) => checkTerms(notebookPage(file), terms),
    ],
    ["uses symbols as notation.md says", (file) => checkNotation(file, notation)],
  ];
}

/** The rules for how a lesson is built, and for its numbers. */
export function lessonRules(course: Course): Rule[] {
  return [
    ["opens and closes as a lesson does", checkLesson],
    [
      "has exercises with stubs, checks and solutions, and a quiz",
      (file) => checkExercises(file, contentsOf(course, file)),
    ],
    ["maps its objectives", (file) => checkMap(file, contentsOf(course, file))],
    ["says how long it takes", (file) => checkMinutes(file, contentsOf(course, file))],
    [
      "shows numbers that come from somewhere",
      (file) => [
        ...checkNumbers(file, course.sources),
        ...checkBindings(notebookPage(file), course),
      ],
    ],
    ["has notes for instructors", (file) => checkInstructors(file, course.pages)],
  ];
}
