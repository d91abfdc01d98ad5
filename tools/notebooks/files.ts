import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { Notebook } from "./notebook.js";
import { notebookText } from "./notebookText.js";
import { parseNotebook } from "./parseNotebook.js";
import { root } from "../setup/root.mjs";

/** A notebook and where it is. */
export interface NotebookFile {
  /** The absolute path. */
  readonly path: string;
  /** The path from the repository's folder, with slashes: what messages name. */
  readonly name: string;
  readonly notebook: Notebook;
}

/** The folder of the lessons. */
export const lessonsFolder = join(root, "notebooks");

/** The paths of all notebooks in a folder, in the order of their names. */
export async function notebookPaths(folder = lessonsFolder): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".ipynb"))
    .sort()
    .map((name) => join(folder, name));
}

export async function readNotebook(path: string): Promise<NotebookFile> {
  const name = nameOf(path);
  return { path, name, notebook: parseNotebook(await readFile(path, "utf8"), name) };
}

/** All notebooks of a folder. */
export async function readNotebooks(folder = lessonsFolder): Promise<NotebookFile[]> {
  return Promise.all((await notebookPaths(folder)).map(readNotebook));
}

/** Writes a notebook so that its file always holds all of the old text or all of the new. */
export async function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, notebookText(notebook), { flush: true });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A path from the repository's folder, with slashes. */
export function nameOf(path: string): string {
  return relative(root, path).replaceAll("\\", "/");
}

/** A lesson's number as its file's name has it: "02" of `02-forward-pass.ipynb`. */
export function lessonNumber(path: string): string {
  return /^\d\d/.exec(basename(path))?.[0] ?? "";
}
