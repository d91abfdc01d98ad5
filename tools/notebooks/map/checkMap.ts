import { type NotebookFile } from "../files.js";
import type { LessonMetadata } from "../notebook.js";
import type { Problem } from "../problem.js";
import type { LessonContents } from "./lessonContents.js";
import { lessonMap, type ObjectiveMap } from "./lessonMap.js";

/** Each objective is taught and assessed; each exercise and question belongs to one objective. */
export function checkMap(file: NotebookFile, contents: LessonContents): Problem[] {
  const lesson = file.notebook.metadata.deltabook as LessonMetadata;
  const map = lessonMap(lesson);
  const messages =
    map?.length === lesson.objectives.length
      ? mapMessages(file, map, contents)
      : [
          "expected metadata.deltabook.map: for each objective " +
            '{ "cells": [...], "exercises": [...], "quiz": [...] }',
        ];
  return messages.map((message) => ({ place: { file: file.name }, message }));
}

function mapMessages(
  { notebook }: NotebookFile,
  map: readonly ObjectiveMap[],
  contents: LessonContents,
): string[] {
  const ids = new Set(notebook.cells.map(({ id }) => id));
  return [
    ...map.flatMap((entry, i) => objectiveMessages(entry, i + 1, ids)),
    ...belonging("exercise", map, contents.exercises.length),
    ...belonging("quiz", map, contents.quiz.length),
    ...contents.quiz.flatMap(({ objective }, i) => questionMessages(map, i + 1, objective)),
  ];
}

function objectiveMessages(
  { cells, exercises, quiz }: ObjectiveMap,
  number: number,
  ids: ReadonlySet<string>,
): string[] {
  const messages = cells
    .filter((id) => !ids.has(id))
    .map((id) => `objective ${number} names the cell "${id}", which does not exist`);
  if (cells.length === 0) messages.push(`objective ${number} is taught by no cell`);
  if (exercises.length + quiz.length === 0) {
    messages.push(`objective ${number} is assessed by no exercise and no question`);
  }
  return messages;
}

/** Each number from 1 to `count` is in exactly one entry of the map. */
function belonging(
  kind: "exercise" | "quiz",
  map: readonly ObjectiveMap[],
  count: number,
): string[] {
  const name = kind === "quiz" ? "question" : "exercise";
  const all = map.flatMap(({ exercises, quiz }) => (kind === "quiz" ? quiz : exercises));
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return [
    ...numbers.flatMap((number) => {
      const times = all.filter((one) => one === number).length;
      return times === 1 ? [] : [`${name} ${number} belongs to ${times} objectives, expected one`];
    }),
    ...all
      .filter((number) => !numbers.includes(number))
      .map((number) => `the map names ${name} ${number}, which does not exist`),
  ];
}

function questionMessages(
  map: readonly ObjectiveMap[],
  number: number,
  objective: number,
): string[] {
  const found = map.findIndex(({ quiz }) => quiz.includes(number)) + 1;
  if (found === 0 || found === objective) return [];
  return [`question ${number} says that it assesses objective ${objective}, the map says ${found}`];
}
