import type { Question } from "../question";

export const quiz: readonly Question[] = [];
