import { createRequire } from "node:module";

/** What the checks need of a lesson's content beside its notebook, in `lib/src/lessons`. */
export interface LessonContents {
  readonly exercises: readonly {
    /** `05.3`. */
    readonly id: string;
    readonly title: string;
    readonly form: string;
  }[];
  readonly quiz: readonly {
    /** Which objective the question assesses, counted from 1. */
    readonly objective: number;
  }[];
}

/** The contents of all lessons, by their numbers. */
export type ContentsByNumber = Readonly<Record<string, LessonContents>>;

/** The contents of the library as it was built. */
export function readContents(): ContentsByNumber {
  const load = createRequire(import.meta.url);
  return (load("@deltabook/nn/dist/lessons/index.js") as { lessons: ContentsByNumber }).lessons;
}

export const noContents: LessonContents = { exercises: [], quiz: [] };
