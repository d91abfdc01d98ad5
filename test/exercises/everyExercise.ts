import type { AnyFunctionExercise } from "../../lib/src/exercises/functionExercise";
import { functionExercises } from "../../lib/src/exercises/functions";

/** The exercises that ask for a function, with their names, for `describe.each`. */
export const everyExercise: [string, AnyFunctionExercise][] = Object.entries(functionExercises);

/** The exercise with a function that learners know by that name. */
export function exerciseOf(name: keyof typeof functionExercises): AnyFunctionExercise {
  return functionExercises[name];
}
