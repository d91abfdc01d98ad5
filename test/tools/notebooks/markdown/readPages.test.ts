import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readPages } from "../../../../tools/notebooks/markdown/readPages.js";

test("readPages finds Markdown in all folders that are ours", async () => {
  const folder = await mkdtemp(join(tmpdir(), "deltabook-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const path of ["a/b", "node_modules/c", ".venv", "build"]) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, "page.md"), "# Page");
  }
  await writeFile(join(folder, "README.md"), "# Read me");
  const pages = await readPages(folder);
  expect(pages.map(({ path }) => relative(folder, path)).sort()).toEqual([
    "README.md",
    join("a", "b", "page.md"),
  ]);
});
