import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  lessonNumber,
  lessonsFolder,
  nameOf,
  notebookPaths,
  readNotebook,
  writeNotebook,
} from "../../../tools/notebooks/files.js";
import { book, text } from "./makeNotebook.js";

test("lessonNumber reads the number from the name", () => {
  expect(lessonNumber("/a/02-forward-pass.ipynb")).toBe("02");
  expect(lessonNumber("/a/02/draft.ipynb")).toBe("");
});

test("nameOf counts from the repository's folder", () => {
  expect(nameOf(join(lessonsFolder, "01-structure.ipynb"))).toBe("notebooks/01-structure.ipynb");
});

test("writeNotebook writes what readNotebook reads, and leaves no other file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "deltabook-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "02-b.ipynb");
  const notebook = book([text("# Title")]);
  await writeNotebook(path, notebook);
  expect((await readNotebook(path)).notebook).toEqual(notebook);
  expect((await readFile(path, "utf8")).endsWith("}\n")).toBe(true);
  await writeFile(join(folder, "01-a.ipynb"), "");
  expect(await notebookPaths(folder)).toEqual([join(folder, "01-a.ipynb"), path]);
  expect(await readdir(folder)).toEqual(["01-a.ipynb", "02-b.ipynb"]);
});
