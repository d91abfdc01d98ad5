import { basename } from "node:path";
import * as library from "@deltabook/nn";
import { describe, expect, test } from "vitest";
import { checkListedMinutes } from "../../tools/notebooks/checkListedMinutes.js";
import { lessonRules, textRules } from "../../tools/notebooks/course.js";
import { checkGlossary } from "../../tools/notebooks/markdown/checkGlossary.js";
import { checkPage } from "../../tools/notebooks/markdown/checkPage.js";
import { checkWords } from "../../tools/notebooks/markdown/checkWords.js";
import { links } from "../../tools/notebooks/markdown/links.js";
import { checkBindings } from "../../tools/notebooks/numbers/checkBindings.js";
import { checkPageNumbers, hasBoundNumbers } from "../../tools/notebooks/numbers/checkNumbers.js";
import { course, glossary, lessons, lessonsByNumber, pages, texts } from "./lessons.js";

const { targets, terms, sources } = course;
const lessonList = pages.find(({ name }) => name === "notebooks/README.md")!;

describe.each(lessonsByNumber)("the text of lesson %s", (_number, file) => {
  test.each([...textRules(course), ...lessonRules(course)])("%s", (_, problems) => {
    expect(texts(problems(file))).toEqual([]);
  });
});

describe.each(pages.map((page) => [page.name, page] as const))("%s", (_, page) => {
  test("has headings, links, pictures and code that are right", () => {
    expect(texts(checkPage(page, targets))).toEqual([]);
  });

  if (!hasBoundNumbers(page)) return;

  test("shows numbers that come from somewhere", () => {
    const origins = { lessons, library };
    expect(texts([...checkPageNumbers(page, sources), ...checkBindings(page, origins)])).toEqual(
      [],
    );
  });

  test("lists the minutes that lessons take", () => {
    expect(texts(checkListedMinutes(page, lessons))).toEqual([]);
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
