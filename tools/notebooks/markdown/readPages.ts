import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { nameOf } from "../files.js";
import { root } from "../../setup/root.mjs";
import { markdownPage, type Page } from "./page.js";

const skipped = /^(node_modules|build|dist|cache|coverage|\..*)$/;

/** All Markdown pages of the repository; folders that hold nothing of ours are left out. */
export async function readPages(folder = root): Promise<Page[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const pages = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : readPages(path);
    if (!entry.name.endsWith(".md")) return [];
    return [markdownPage(path, nameOf(path), await readFile(path, "utf8"))];
  });
  return (await Promise.all(pages)).flat();
}
