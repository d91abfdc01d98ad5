import { basename } from "node:path";
import { linksOf } from "./markdown/links.js";
import { blocks, readText, type Page } from "./markdown/page.js";
import type { NotebookFile } from "./files.js";
import type { LessonMetadata } from "./notebook.js";
import type { Problem } from "./problem.js";

/** A table that lists lessons says how many minutes each takes. */
export function checkListedMinutes(page: Page, lessons: readonly NotebookFile[]): Problem[] {
  const cells = blocks(page).filter(({ opening }) => opening.type === "td_open");
  return cells.flatMap(({ content, place }, index) => {
    const targets = linksOf(content).map(({ href }) => basename(href));
    const file = lessons.find(({ path }) => targets.includes(basename(path)));
    if (!file) return [];
    const { minutes } = file.notebook.metadata.deltabook as LessonMetadata;
    const listed = readText(cells.at(index + 1)?.content ?? []);
    if (listed === String(minutes) || !/^\d+$/.test(listed)) return [];
    return [
      { place, message: `${basename(file.path)} takes ${minutes} minutes, listed are ${listed}` },
    ];
  });
}
