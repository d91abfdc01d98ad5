import type { LessonMetadata } from "../notebook.js";

/** What teaches and what assesses one objective. */
export interface ObjectiveMap {
  /** Ids of cells. */
  readonly cells: readonly string[];
  /** Numbers of exercises, from 1. */
  readonly exercises: readonly number[];
  /** Numbers of questions of the quiz, from 1. */
  readonly quiz: readonly number[];
}

/** The map in a lesson's metadata, an entry for each objective; undefined where it has not this form. */
export function lessonMap({ map }: Partial<LessonMetadata>): readonly ObjectiveMap[] | undefined {
  return Array.isArray(map) && map.every(isObjectiveMap) ? map : undefined;
}

function isObjectiveMap(value: unknown): value is ObjectiveMap {
  if (typeof value !== "object" || value === null) return false;
  const { cells, exercises, quiz } = value as Partial<Record<keyof ObjectiveMap, unknown>>;
  return (
    Array.isArray(cells) &&
    cells.every((id) => typeof id === "string") &&
    [exercises, quiz].every((list) => Array.isArray(list) && list.every(Number.isInteger))
  );
}
