import { basename } from "node:path";
import type { NotebookFile } from "./files.js";
import { headings } from "./markdown/headings.js";
import { links } from "./markdown/links.js";
import type { Page } from "./markdown/page.js";
import type { Problem } from "./problem.js";

const folder = "docs/instructors";
const sections = ["Timing", "Pitfalls", "Answers to expect"];

/** A lesson has a page for instructors, named like it, with these sections; the list of them links it. */
export function checkInstructors({ path }: NotebookFile, pages: readonly Page[]): Problem[] {
  const file = `${basename(path, ".ipynb")}.md`;
  const place = { file: `${folder}/${file}` };
  const page = pages.find(({ name }) => name === place.file);
  if (!page) return [{ place, message: "the lesson has no page for instructors" }];
  const list = pages.find(({ name }) => name === `${folder}/README.md`);
  const found = headings(page).filter(({ level }) => level === 2);
  const messages = sections
    .filter((section) => !found.some(({ text }) => text === section))
    .map((section) => `expected the section "${section}"`);
  if (!list || !links(list).some(({ href }) => href === file)) {
    messages.push(`${folder}/README.md does not link ${file}`);
  }
  return messages.map((message) => ({ place, message }));
}
