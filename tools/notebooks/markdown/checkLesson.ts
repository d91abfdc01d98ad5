import { basename } from "node:path";
import { lessonNumber, type NotebookFile } from "../files.js";
import type { LessonMetadata } from "../notebook.js";
import type { Problem } from "../problem.js";
import { headings } from "./headings.js";
import { linksOf } from "./links.js";
import { blocks, notebookPage, readText, type Block, type Page } from "./page.js";

const opening = ["What you will learn", "Before you start"];
const closing = ["What you have learnt", "Exercises", "Quiz", "References"];

/** A lesson opens with what it is about and closes with what it was about, as its metadata says. */
export function checkLesson(file: NotebookFile): Problem[] {
  const lesson = file.notebook.metadata.deltabook as LessonMetadata;
  const page = notebookPage(file);
  const messages = [
    ...titleMessages(page, `${lessonNumber(file.path)} ${lesson.title}`),
    ...sectionMessages(page),
    ...objectiveMessages(page, lesson),
    ...startMessages(page, lesson),
    ...exerciseMessages(page),
    ...referenceMessages(page),
  ];
  return messages.map((message) => ({ place: { file: file.name }, message }));
}

function titleMessages(page: Page, title: string): string[] {
  const texts = headings(page).map(({ text }) => text);
  const twice = texts.find((text, index) => texts.indexOf(text) < index);
  const messages = twice === undefined ? [] : [`two headings are "${twice}"`];
  const isFirst = texts[0] === title && headings(page)[0].place.cell === 1;
  return isFirst ? messages : [`expected to begin with "# ${title}"`, ...messages];
}

function sectionMessages(page: Page): string[] {
  const sections = headings(page)
    .filter(({ level }) => level === 2)
    .map(({ text }) => text);
  return [
    ...differentSections("first", sections.slice(0, opening.length), opening),
    ...differentSections("last", sections.slice(-closing.length), closing),
  ];
}

function differentSections(which: string, received: string[], expected: string[]): string[] {
  if (sameTexts(received, expected)) return [];
  const [wanted, found] = [expected, received].map((texts) => texts.join('", "'));
  return [`expected the ${which} sections "${wanted}", received "${found}"`];
}

function objectiveMessages(page: Page, { objectives }: LessonMetadata): string[] {
  const items = section(page, opening[0])
    .filter(({ opening: { level } }) => level > 0)
    .map(({ content }) => readText(content));
  if (sameTexts(items, objectives)) return [];
  return [
    `expected the list in "${opening[0]}" to be metadata.deltabook.objectives, received ${JSON.stringify(items)}`,
  ];
}

function startMessages(page: Page, { minutes, prerequisites }: LessonMetadata): string[] {
  const start = section(page, opening[1]);
  const linked = start.flatMap(({ content }) =>
    linksOf(content).map(({ href }) => lessonNumber(basename(href))),
  );
  const messages = prerequisites
    .filter((number) => !linked.includes(number))
    .map((number) => `expected a link to lesson ${number} in "${opening[1]}"`);
  const time = `Estimated time: ${minutes} minutes`;
  if (!start.some(({ content }) => readText(content).replace(/\.$/, "") === time)) {
    messages.push(`expected the paragraph "${time}." in "${opening[1]}"`);
  }
  return messages;
}

function exerciseMessages(page: Page): string[] {
  const all = headings(page);
  const start = all.findIndex(({ level, text }) => level === 2 && text === "Exercises");
  const end = all.findIndex(({ level }, index) => index > start && level < 3);
  const exercises = all
    .slice(start + 1, end < 0 ? undefined : end)
    .filter(({ level }) => level === 3);
  const messages = exercises
    .filter(({ text }, index) => !new RegExp(`^Exercise ${index + 1}: \\S`).test(text))
    .map(
      ({ text }) =>
        `expected exercises to be headed "Exercise 1: ...", "Exercise 2: ...", received "${text}"`,
    );
  if (exercises.length < 5)
    messages.push(`expected five exercises or more, received ${exercises.length}`);
  return messages;
}

function referenceMessages(page: Page): string[] {
  const isLinked = section(page, "References").some(({ content }) => linksOf(content).length > 0);
  return isLinked ? [] : ['"References" has no link'];
}

/** The blocks below a second-level heading, up to the next. */
function section(page: Page, title: string): Block[] {
  let current = "";
  return blocks(page).filter(({ opening: { tag }, content }) => {
    if (tag === "h1" || tag === "h2") current = readText(content);
    return tag !== "h2" && current === title;
  });
}

function sameTexts(received: readonly string[], expected: readonly string[]): boolean {
  return (
    received.length === expected.length && received.every((text, index) => text === expected[index])
  );
}
