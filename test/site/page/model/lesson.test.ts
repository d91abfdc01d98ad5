import { expect, test } from "vitest";
import { Lesson } from "../../../../site/src/page/model/lesson";
import { contentHash } from "../../../../site/src/page/model/content";
import { notebookText } from "../../../../tools/notebooks/notebookText";
import { aNotebook, codeCell } from "../aNotebook";

const lesson = new Lesson(notebookText(aNotebook()), "01-x");

test("Lesson knows its version, and which code cells are its own", () => {
  expect(lesson.hash).toBe(contentHash(aNotebook()));
  expect(["one", "three", "title"].map((id) => lesson.has(id))).toEqual([true, false, false]);
  expect(lesson.hasSource(codeCell("one"))).toBe(true);
  expect(lesson.hasSource(codeCell("one", "other"))).toBe(false);
  expect(lesson.hasSource(codeCell("title", "# Title"))).toBe(false);
});

test("Lesson tells outputs from those that it was published with", () => {
  const output = { output_type: "stream", name: "stdout", text: "1" } as const;
  expect(lesson.hasOutputs(codeCell("one"))).toBe(true);
  expect(lesson.hasOutputs({ ...codeCell("one"), outputs: [output] })).toBe(false);
});

test("Lesson refuses what is no notebook", () => {
  expect(() => new Lesson("{}", "01-x")).toThrow("Cannot read 01-x.ipynb: expected nbformat 4.5");
});
