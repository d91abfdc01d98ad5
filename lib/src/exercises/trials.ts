import { Random } from "../random";
import type { AnyFunctionExercise } from "./functionExercise";
import { outcomeOf, type Outcome } from "./outcome";

/** How many random cases follow the lesson's numbers. */
export const randomCases = 100;

/** The same cases each time: a check says the same of the same function. */
const seed = 2026;

/** One case: the arguments, what the reference gives, and what came out. */
export interface Trial {
  readonly args: readonly unknown[];
  readonly wanted: Outcome;
  readonly outcome: Outcome;
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** All cases of an exercise: the lesson's own, then random ones. */
export function casesOf(exercise: AnyFunctionExercise): (readonly unknown[])[] {
  const random = new Random(seed);
  const drawn = Array.from({ length: randomCases }, () => exercise.randomCase(random));
  return [...exercise.lessonCases, ...drawn];
}

/** Tries a function on all cases. */
export function tryOut(exercise: AnyFunctionExercise, fn: AnyFunction): Trial[] {
  return casesOf(exercise).map((args) => ({
    args,
    wanted: outcomeOf(exercise.reference, args),
    outcome: outcomeOf(fn, args),
  }));
}
