import { describe, expect, test } from "vitest";
import { lint } from "../../tools/notebooks/lint.js";
import { notebookModules, pageModules } from "../../tools/notebooks/modules.js";
import { createProgram } from "../../tools/notebooks/program.js";
import { typeCheck } from "../../tools/notebooks/typeCheck.js";
import { lessonsByNumber, pages, texts } from "./lessons.js";

const lessonModules = lessonsByNumber.map(
  ([number, file]) => [number, notebookModules(file)] as const,
);
const pageCode = pages.map((page) => [page.name, pageModules(page)] as const);
const pagesWithCode = pageCode.filter(([, modules]) => modules.length > 0);

const program = createProgram(
  [...lessonModules, ...pagesWithCode].flatMap(([, modules]) => modules),
);

describe.each(lessonModules)("the code of lesson %s", (_, modules) => {
  test("has right types, in cells and texts", { timeout: 60_000 }, () => {
    expect(texts(typeCheck(program, modules))).toEqual([]);
  });

  test("keeps to ESLint's rules", { timeout: 60_000 }, async () => {
    expect(texts(await lint(program, modules))).toEqual([]);
  });
});

describe.runIf(pagesWithCode.length > 0)("the code of pages", () => {
  test.each(pagesWithCode)("%s has right types", (_, modules) => {
    expect(texts(typeCheck(program, modules))).toEqual([]);
  });
});
