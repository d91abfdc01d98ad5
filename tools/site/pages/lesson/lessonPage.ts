import { basename } from "node:path";
import { lessonNumber, type NotebookFile } from "../../../notebooks/files.js";
import type { LessonMetadata } from "../../../notebooks/notebook.js";
import { escapeHtml } from "../html.js";
import { layout } from "../layout.js";
import type { Section } from "../markdown/renderMarkdown.js";
import { cellsHtml } from "./cells.js";
import type { SiteFile } from "../siteFile.js";

/** A lesson as lists of lessons show it. */
export interface Lesson {
  /** `01-structure`. */
  readonly name: string;
  /** `01`. */
  readonly number: string;
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
}

/** What the notebook says about its lesson. */
export function lessonOf({ path, notebook }: NotebookFile): Lesson {
  const { title, minutes, objectives } = notebook.metadata["deltabook"] as LessonMetadata;
  const name = basename(path, ".ipynb");
  return { name, number: lessonNumber(path), title, minutes, objectives };
}

/** The page of a lesson, and the files of its figures and widgets. */
export function lessonPage(file: NotebookFile, lessons: readonly Lesson[]): SiteFile[] {
  const lesson = lessonOf(file);
  const { html, sections, files } = cellsHtml(file, lesson.name);
  const path = `lessons/${lesson.name}.html`;
  const body = `<div class="columns">
${contents(sections)}
<main id="main">
<p class="about">Lesson ${Number(lesson.number)} of ${lessons.length} · about ${lesson.minutes} minutes ·
<a href="${lesson.name}.ipynb" download>the notebook as a file</a></p>
<article id="notebook" data-notebook="${lesson.name}">
${html}
</article>
${neighbours(lesson, lessons)}
</main>
</div>`;
  const page = layout({
    path,
    title: `${lesson.number} ${lesson.title}`,
    description: `Lesson ${lesson.number}: ${lesson.objectives.join("; ")}`,
    body,
    scripts: ["page"],
    kind: "lesson",
  });
  return [{ path, text: page }, ...files];
}

function contents(sections: readonly Section[]): string {
  const items = sections
    .filter(({ level }) => level === 2)
    .map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`);
  return `<nav class="contents" aria-label="Contents of this lesson"><details><summary>In this lesson</summary>
<ol>
${items.join("\n")}
</ol>
</details></nav>`;
}

function neighbours({ name }: Lesson, lessons: readonly Lesson[]): string {
  const index = lessons.findIndex((lesson) => lesson.name === name);
  const links = [
    neighbour("prev", "Lesson before", lessons[index - 1]),
    neighbour("next", "Next lesson", lessons[index + 1]),
  ];
  return `<nav class="neighbours" aria-label="Other lessons">${links.join("")}</nav>`;
}

function neighbour(rel: "prev" | "next", text: string, lesson: Lesson | undefined): string {
  if (!lesson) return "";
  const title = escapeHtml(`${lesson.number} ${lesson.title}`);
  return `<a rel="${rel}" href="${lesson.name}.html"><span>${text}</span> ${title}</a>`;
}
