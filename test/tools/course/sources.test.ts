import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readAssignments } from "../../../tools/course/assignments";
import { checkSource } from "../../../tools/course/checkSource";
import { studentVersion } from "../../../tools/course/versions";
import { formatNotebook } from "../../../tools/notebooks/formatNotebook";
import { checkPage } from "../../../tools/notebooks/markdown/checkPage";
import { checkTerms } from "../../../tools/notebooks/markdown/checkTerms";
import { checkWords } from "../../../tools/notebooks/markdown/checkWords";
import { notebookPage } from "../../../tools/notebooks/markdown/page";
import { notebookModules } from "../../../tools/notebooks/modules";
import { notebookText } from "../../../tools/notebooks/notebookText";
import { createProgram } from "../../../tools/notebooks/program";
import { typeCheck } from "../../../tools/notebooks/typeCheck";
import { course, texts } from "../../notebooks/lessons";

const assignments = await readAssignments();
const byName = assignments.map((assignment) => [assignment.name, assignment] as const);

test("the assignments are there", () => {
  expect(byName.map(([name]) => name)).toEqual(["ps1", "ps2", "ps3", "ps4"]);
});

describe.each(byName)("the source of %s", (_, { file }) => {
  const { notebook, name } = file;

  test("is formatted: npm run format", async () => {
    const formatted = await formatNotebook(notebook, name);
    expect((await readFile(file.path, "utf8")) === notebookText(formatted)).toBe(true);
  });

  test("is an assignment as nbgrader and we want it", () => {
    expect(texts(checkSource(file))).toEqual([]);
  });

  test("has headings, links and words as our lessons", () => {
    const page = notebookPage(file);
    const problems = [
      ...checkPage(page, course.targets),
      ...checkWords(page),
      ...checkTerms(page, course.terms),
    ];
    expect(texts(problems)).toEqual([]);
  });

  test("has right types, with solutions and as students get it", { timeout: 60_000 }, () => {
    const student = { ...file, path: `${file.path}.student`, notebook: studentVersion(notebook) };
    const [solved, stubs] = [notebookModules(file), notebookModules(student)];
    const program = createProgram([...solved, ...stubs]);
    const onlyInStubs = /'todo' is declared but/;
    const unused = /is declared but|never read|never used|are unused/;
    const ofSolved = texts(typeCheck(program, solved)).filter((text) => !onlyInStubs.test(text));
    expect(ofSolved).toEqual([]);
    expect(texts(typeCheck(program, stubs)).filter((text) => !unused.test(text))).toEqual([]);
  });
});
