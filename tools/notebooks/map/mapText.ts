import { lessonNumber, type NotebookFile } from "../files.js";
import type { LessonMetadata } from "../notebook.js";
import type { LessonContents } from "./lessonContents.js";
import { lessonMap } from "./lessonMap.js";
import { lessonMinutes } from "./minutes.js";

/** The map of a lesson as `npm run lessons -- --map` prints it. */
export function mapText({ path, notebook }: NotebookFile, contents: LessonContents): string {
  const lesson = notebook.metadata.deltabook as LessonMetadata;
  const title = `${lessonNumber(path)} ${lesson.title} (${lessonMinutes(notebook, contents)} minutes)`;
  const map = lessonMap(lesson) ?? [];
  const objectives = lesson.objectives.map((objective, i) =>
    [
      `  ${i + 1}. ${objective}`,
      `     cells      ${map[i]?.cells.join(", ") || "none"}`,
      `     exercises  ${map[i]?.exercises.map((n) => exerciseText(n, contents)).join("; ") || "none"}`,
      `     quiz       ${map[i]?.quiz.map((n) => `question ${n}`).join(", ") || "none"}`,
    ].join("\n"),
  );
  return [title, ...objectives].join("\n");
}

function exerciseText(number: number, { exercises }: LessonContents): string {
  const found = exercises[number - 1] as LessonContents["exercises"][number] | undefined;
  return found ? `${number} ${found.title} (${found.form})` : String(number);
}
