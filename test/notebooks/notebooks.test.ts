import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { checkMetadata, kernelDisplayName } from "../../tools/notebooks/checkMetadata.js";
import { checkOutputs } from "../../tools/notebooks/checkOutputs.js";
import { formatNotebook } from "../../tools/notebooks/formatNotebook.js";
import { notebookText } from "../../tools/notebooks/notebookText.js";
import { lessons, lessonsByNumber, texts } from "./lessons.js";

test("the lessons are there", () => {
  const numbers = lessonsByNumber.map(([number]) => number);
  expect(numbers).toEqual(expect.arrayContaining(["01", "02", "03", "04", "05", "07", "09"]));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("no two lessons have the same title", () => {
  const titles = lessons.map(
    ({ notebook }) => (notebook.metadata.deltabook as { title: string }).title,
  );
  expect(new Set(titles).size).toBe(titles.length);
});

describe.each(lessonsByNumber)("lesson %s", (_, file) => {
  test("is formatted: npm run format", async () => {
    const formatted = await formatNotebook(file.notebook, file.name);
    expect((await readFile(file.path, "utf8")) === notebookText(formatted)).toBe(true);
  });

  test("has the metadata of a lesson", async () => {
    expect(texts(checkMetadata(file, await kernelDisplayName()))).toEqual([]);
  });

  test("holds outputs that everybody can read", () => {
    expect(texts(checkOutputs(file))).toEqual([]);
  });
});
