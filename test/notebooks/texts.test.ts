import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { checkGlossary } from "../../tools/notebooks/markdown/checkGlossary.js";
import { checkLesson } from "../../tools/notebooks/markdown/checkLesson.js";
import { checkPage } from "../../tools/notebooks/markdown/checkPage.js";
import { checkTerms } from "../../tools/notebooks/markdown/checkTerms.js";
import { checkWords } from "../../tools/notebooks/markdown/checkWords.js";
import { glossaryTerms } from "../../tools/notebooks/markdown/glossary.js";
import { links } from "../../tools/notebooks/markdown/links.js";
import { notebookPage } from "../../tools/notebooks/markdown/page.js";
import { linkTargets } from "../../tools/notebooks/markdown/targets.js";
import { glossary, lessons, lessonsByNumber, pages, texts } from "./lessons.js";

const targets = linkTargets([...pages, ...lessons.map(notebookPage)]);
const terms = glossaryTerms(glossary);
const lessonList = pages.find(({ name }) => name === "notebooks/README.md")!;

describe.each(lessonsByNumber)("the text of lesson %s", (_, file) => {
  const page = notebookPage(file);

  test("has headings, links, pictures and code as all pages", () => {
    expect(texts(checkPage(page, targets))).toEqual([]);
  });

  test("opens and closes as a lesson does", () => {
    expect(texts(checkLesson(file))).toEqual([]);
  });

  test("uses the words of our lessons", () => {
    expect(texts(checkWords(page))).toEqual([]);
  });

  test("links each term to the glossary where it is first used", () => {
    expect(texts(checkTerms(page, terms))).toEqual([]);
  });
});

describe.each(pages.map((page) => [page.name, page] as const))("%s", (_, page) => {
  test("has headings, links, pictures and code that are right", () => {
    expect(texts(checkPage(page, targets))).toEqual([]);
  });
});

test("the glossary has terms, in order", () => {
  expect(terms.length).toBeGreaterThan(10);
  expect(texts(checkGlossary(terms))).toEqual([]);
});

test("the glossary and the list of lessons use the words of our lessons", () => {
  expect(texts([...checkWords(glossary), ...checkWords(lessonList)])).toEqual([]);
});

test("the list of lessons links all lessons, in order", () => {
  const linked = new Set(links(lessonList).map(({ href }) => href));
  const names = lessons.map(({ path }) => basename(path));
  expect([...linked].filter((href) => href.endsWith(".ipynb"))).toEqual(names);
});
