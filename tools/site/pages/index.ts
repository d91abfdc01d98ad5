import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readNotebooks, type NotebookFile } from "../../notebooks/files.js";
import { apiPages } from "./api/apiPages.js";
import { writeAssets } from "./assets.js";
import { lessonOf, lessonPage } from "./lesson/lessonPage.js";
import type { SiteFile } from "./siteFile.js";
import { notFoundPage } from "./notFoundPage.js";
import { startPage } from "./startPage.js";
import { textPage, textPages } from "./textPage.js";

/** Writes all pages of the web edition into a folder, with their styles, fonts, pictures and the notebooks themselves. */
export async function writePages(root: string, out: string): Promise<void> {
  const notebooks = await readNotebooks(join(root, "notebooks"));
  const files = await pages(root, notebooks);
  await Promise.all(files.map((file) => writeSiteFile(out, file)));
  await Promise.all(
    notebooks.map(({ path, name }) =>
      copyFile(path, join(out, name.replace(/^notebooks/, "lessons"))),
    ),
  );
  await writeAssets(root, out);
}

async function pages(root: string, notebooks: readonly NotebookFile[]): Promise<SiteFile[]> {
  const lessons = notebooks.map(lessonOf);
  return [
    await startPage(root, lessons),
    ...notebooks.flatMap((notebook) => lessonPage(notebook, lessons)),
    ...(await Promise.all(textPages.map((page) => textPage(root, page)))),
    ...apiPages(root),
    notFoundPage,
  ];
}

async function writeSiteFile(out: string, { path, text }: SiteFile): Promise<void> {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), text);
}
