import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { lessonNumber, type NotebookFile } from "./files.js";
import type { LessonMetadata } from "./notebook.js";
import type { Problem } from "./problem.js";
import { root } from "../setup/root.mjs";

/** Tags that mean something to `npm run lessons`. */
const knownTags = new Set(["times", "full-data"]);

/** A lesson's file name, kernel, tags and what its metadata says about it. */
export function checkMetadata(
  { path, name, notebook }: NotebookFile,
  kernelName: string,
): Problem[] {
  const messages = [];
  if (!/^\d\d-[a-z]+(-[a-z]+)*\.ipynb$/.test(basename(path)))
    messages.push("expected a name such as 02-forward-pass.ipynb");
  const kernel = { display_name: kernelName, language: "typescript", name: "tslab" };
  if (JSON.stringify(sortedKeys(notebook.metadata.kernelspec)) !== JSON.stringify(kernel)) {
    messages.push(`expected the kernelspec ${JSON.stringify(kernel)}`);
  }
  messages.push(...lessonMessages(notebook.metadata.deltabook, lessonNumber(path)));
  const tags = notebook.cells.flatMap((cell, index) =>
    (cell.metadata.tags ?? [])
      .filter((tag) => !knownTags.has(tag))
      .map((tag) => ({
        place: { file: name, cell: index + 1, id: cell.id },
        message: `unknown tag "${tag}"`,
      })),
  );
  return [...messages.map((message) => ({ place: { file: name }, message })), ...tags];
}

function lessonMessages(lesson: unknown, number: string): string[] {
  const { title, minutes, prerequisites, objectives } = (lesson ?? {}) as Partial<LessonMetadata>;
  const messages = [];
  if (typeof title !== "string" || title === "") messages.push("expected metadata.deltabook.title");
  if (!Number.isInteger(minutes) || minutes! < 5 || minutes! > 60) {
    messages.push("expected metadata.deltabook.minutes between 5 and 60");
  }
  if (!isTexts(objectives) || objectives.length === 0)
    messages.push("expected metadata.deltabook.objectives");
  if (
    !isTexts(prerequisites) ||
    !prerequisites.every((before) => /^\d\d$/.test(before) && before < number)
  ) {
    messages.push("expected metadata.deltabook.prerequisites: numbers of earlier lessons, as 01");
  }
  return messages;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string" && text !== "");
}

function sortedKeys(value: unknown): object {
  return Object.fromEntries(Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name by which Jupyter shows the project's kernel. */
export async function kernelDisplayName(): Promise<string> {
  const file = join(root, "tools/jupyter/kernels/tslab/kernel.json");
  return (JSON.parse(await readFile(file, "utf8")) as { display_name: string }).display_name;
}
