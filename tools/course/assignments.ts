import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { notebookPaths, readNotebook, type NotebookFile } from "../notebooks/files.js";
import { root } from "../setup/root.mjs";

/** nbgrader's folder. */
export const courseFolder = join(root, "course");

/** Where the notebooks with solutions and hidden tests lie, a folder for each assignment. */
export const sourceFolder = join(courseFolder, "source");

/** An assignment as its teacher writes it. */
export interface Assignment {
  /** "ps1" */
  readonly name: string;
  readonly folder: string;
  readonly file: NotebookFile;
  /** What is handed out beside the notebook: names in the folder. */
  readonly others: readonly string[];
}

/** The names of all assignments, in their order. */
export async function assignmentNames(): Promise<string[]> {
  const entries = await readdir(sourceFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads an assignment.
 *
 * @throws RangeError if there is none of this name, Error if its folder has no notebook or several.
 */
export async function readAssignment(name: string): Promise<Assignment> {
  const names = await assignmentNames();
  if (!names.includes(name))
    throw new RangeError(`expected one of ${names.join(", ")}, received ${JSON.stringify(name)}`);
  const folder = join(sourceFolder, name);
  const file = await readNotebook(await onlyNotebook(folder));
  const others = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.ipynb$|^\./.test(entry.name))
    .map((entry) => entry.name);
  return { name, folder, file, others: others.filter((one) => one !== "predictions.json") };
}

/** All assignments, in their order. */
export async function readAssignments(): Promise<Assignment[]> {
  return Promise.all((await assignmentNames()).map(readAssignment));
}

/** The one notebook of a folder. */
export async function onlyNotebook(folder: string): Promise<string> {
  const paths = existsSync(folder) ? await notebookPaths(folder) : [];
  if (paths.length === 1) return paths[0];
  throw new Error(`Cannot find the notebook: expected one in ${folder}, found ${paths.length}`);
}
