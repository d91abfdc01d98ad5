import { basename } from "node:path";
import { lessonNumber, type NotebookFile } from "../files.js";
import type { LessonMetadata } from "../notebook.js";
import type { Problem } from "../problem.js";
import { headings } from "./headings.js";
import { linksOf } from "./links.js";
import { blocks, notebookPage, readText, type Block } from "./page.js";

const opening = ["What you will learn", "Before you start"];
const closing = ["What you have learnt", "Exercises", "References"];

/** A lesson opens with what it is about and closes with what it was about, as its metadata says. */
export function checkLesson(file: NotebookFile): Problem[] {
  const lesson = file.notebook.metadata.deltabook as LessonMetadata;
  const messages = [
    ...headingMessages(file, lesson),
    ...objectiveMessages(file, lesson),
    ...startMessages(file, lesson),
    ...exerciseMessages(file),
  ];
  if (!section(file, "References").some(({ content }) => linksOf(content).length > 0)) {
    messages.push('"References" has no link');
  }
  return messages.map((message) => ({ place: { file: file.name }, message }));
}

function headingMessages(file: NotebookFile, { title }: LessonMetadata): string[] {
  const all = headings(notebookPage(file));
  const sections = all.filter(({ level }) => level === 2).map(({ text }) => text);
  const messages = [];
  const name = `${lessonNumber(file.path)} ${title}`;
  if (all[0]?.text !== name || all[0].place.cell !== 1)
    messages.push(`expected to begin with "# ${name}"`);
  if (!sameTexts(sections.slice(0, opening.length), opening)) {
    messages.push(
      `expected the first sections "${opening.join('", "')}", received "${sections.slice(0, 2).join('", "')}"`,
    );
  }
  if (!sameTexts(sections.slice(-closing.length), closing)) {
    messages.push(
      `expected the last sections "${closing.join('", "')}", received "${sections.slice(-3).join('", "')}"`,
    );
  }
  const texts = all.map(({ text }) => text);
  const twice = texts.find((text, index) => texts.indexOf(text) < index);
  if (twice !== undefined) messages.push(`two headings are "${twice}"`);
  return messages;
}

function objectiveMessages(file: NotebookFile, { objectives }: LessonMetadata): string[] {
  const items = section(file, opening[0])
    .filter(({ opening: { level } }) => level > 0)
    .map(({ content }) => readText(content));
  if (sameTexts(items, objectives)) return [];
  return [
    `expected the list in "${opening[0]}" to be metadata.deltabook.objectives, received ${JSON.stringify(items)}`,
  ];
}

function startMessages(file: NotebookFile, { minutes, prerequisites }: LessonMetadata): string[] {
  const start = section(file, opening[1]);
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

function exerciseMessages(file: NotebookFile): string[] {
  const all = headings(notebookPage(file));
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
  if (exercises.length < 3)
    messages.push(`expected three exercises or more, received ${exercises.length}`);
  return messages;
}

/** The blocks below a second-level heading, up to the next. */
function section(file: NotebookFile, title: string): Block[] {
  let current = "";
  return blocks(notebookPage(file)).filter(({ opening: { tag }, content }) => {
    if (tag === "h1" || tag === "h2") current = readText(content);
    return tag !== "h2" && current === title;
  });
}

function sameTexts(received: readonly string[], expected: readonly string[]): boolean {
  return (
    received.length === expected.length && received.every((text, index) => text === expected[index])
  );
}
