import { readFile } from "node:fs/promises";
import { formatNotebook } from "./formatNotebook.js";
import { notebookPaths, readNotebook, writeNotebook } from "./files.js";
import { notebookText } from "./notebookText.js";

/** The paths of the notebooks that are not formatted; with `check: false` they are formatted and written. */
export async function formatNotebooks({
  check,
  folder,
}: {
  check: boolean;
  folder?: string;
}): Promise<string[]> {
  const different: string[] = [];
  for (const path of await notebookPaths(folder)) {
    const { notebook, name } = await readNotebook(path);
    const formatted = await formatNotebook(notebook, name);
    if (notebookText(formatted) === (await readFile(path, "utf8"))) continue;
    different.push(path);
    if (!check) await writeNotebook(path, formatted);
  }
  return different;
}
