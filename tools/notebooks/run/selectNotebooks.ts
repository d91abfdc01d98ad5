import { resolve } from "node:path";
import { lessonNumber, notebookPaths } from "../files.js";

/**
 * The notebooks that arguments name: numbers of lessons ("02" or "2") or paths; without arguments all lessons.
 *
 * @throws RangeError if there is no such lesson.
 */
export async function selectNotebooks(
  names: readonly string[],
  folder?: string,
): Promise<string[]> {
  const lessons = await notebookPaths(folder);
  if (names.length === 0) return lessons;
  return names.map((name) => {
    if (name.endsWith(".ipynb")) return resolve(name);
    const path = lessons.find((lesson) => lessonNumber(lesson) === name.padStart(2, "0"));
    if (path !== undefined) return path;
    const known = lessons.map(lessonNumber).join(", ");
    throw new RangeError(`Unknown lesson: expected one of ${known} or a path, received "${name}"`);
  });
}
