import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { formatNotebooks } from "../../../tools/notebooks/formatNotebooks.js";
import { notebookText } from "../../../tools/notebooks/notebookText.js";
import { normalizeNotebook } from "../../../tools/notebooks/normalizeNotebook.js";
import { book, code } from "./makeNotebook.js";

test("formatNotebooks names notebooks that differ, and writes them when it is not a check", async () => {
  const folder = await mkdtemp(join(tmpdir(), "deltabook-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "02-a.ipynb");
  const kernelspec = { name: "tslab" };
  await writeFile(path, notebookText(normalizeNotebook(book([code("let x=1")], { kernelspec }))));
  expect(await formatNotebooks({ check: true, folder })).toEqual([path]);
  expect(await readFile(path, "utf8")).toContain("let x=1");
  expect(await formatNotebooks({ check: false, folder })).toEqual([path]);
  expect(await readFile(path, "utf8")).toContain("let x = 1;");
  expect(await formatNotebooks({ check: true, folder })).toEqual([]);
});
