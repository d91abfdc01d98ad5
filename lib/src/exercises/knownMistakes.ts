import type { AnyFunctionExercise } from "./functionExercise";
import { generalMistakes, withFallback } from "./generalMistakes";
import type { Hints } from "./hints";
import { outcomeOf } from "./outcome";
import { plain } from "./plain";

/** A mistake that a check knows: the function that makes it, and all of its hints. */
export interface KnownMistake {
  readonly name: string;
  readonly hints: Hints;
  wrong(this: void, ...args: readonly unknown[]): unknown;
}

/** The mistakes of an exercise, its own first. */
export function knownMistakes(exercise: AnyFunctionExercise): KnownMistake[] {
  const { mistakes, hints, reference } = exercise;
  const own = mistakes.map(({ name, wrong, hint }) => ({
    name,
    wrong,
    hints: withFallback(hint, hints),
  }));
  const general = generalMistakes.map(({ name, wrong, hint }) => ({
    name,
    wrong: (...args: readonly unknown[]) => wrong(plain(outcomeOf(reference, args).value)),
    hints: withFallback(hint, hints),
  }));
  return [...own, ...general];
}
