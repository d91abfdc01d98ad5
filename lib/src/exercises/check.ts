import { lookUp, received } from "../checks";
import { display } from "../display";
import { lessons } from "../lessons";
import { cardBundle, type Card } from "./card";
import type { AnswerExercise, Exercise, TextExercise } from "./exercise";
import type { AnyFunctionExercise, FunctionExercise } from "./functionExercise";
import { functionExercises } from "./functions";
import { judgeAnswer } from "./judgeAnswer";
import { judgeFunction } from "./judgeFunction";
import { judgeText } from "./judgeText";
import { recordTry } from "./progressFile";
import { countTry } from "./stages";
import type { Verdict } from "./verdict";
import { verdictCard } from "./verdictCard";

type FunctionExercises = typeof functionExercises;

/** What each check of a function takes: the learner's function, whatever it gives back. */
export type FunctionChecks = {
  readonly [Name in keyof FunctionExercises]: FunctionExercises[Name] extends FunctionExercise<
    infer Args
  >
    ? (own: (...args: Args) => unknown) => void
    : never;
};

/** The checks that take an answer or a text, by the number of the exercise. */
export interface AnswerChecks {
  /**
   * Compares the answer to an exercise with the right one.
   *
   * @param id - the lesson's number and the exercise's: "05.3"
   * @param value - a number, word, yes or no, or a list or table of them; NaN, undefined or "" is not started yet
   * @throws TypeError if there is no such exercise, or it is checked in another way
   */
  answer(this: void, id: string, value: unknown): void;
  /**
   * Takes an explanation, and lists what a good one names. It is never judged right or wrong.
   *
   * @throws TypeError if there is no such exercise, or it is checked in another way; if the text is none
   */
  explained(this: void, id: string, text: string): void;
}

/**
 * Checks that answer back. Each shows one card under the cell: ✓ Right and what was right, ✗ Not yet with a hint that
 * recognises the mistake (the second and third time it says more), or ○ Not started.
 *
 * `check.outputDelta(myOutputDelta)` tries a function on the lesson's numbers and on 100 random ones; `check.answer` and
 * `check.explained` take the answer to an exercise by its number. Tries go to the learner's own file, which
 * `npm run progress` shows.
 *
 * @example
 * ```ts
 * import { check } from "@deltabook/nn";
 * check.outputDelta((target, output) => output * (1 - output) * (target - output));
 * // ✓ Right: outputDelta
 * ```
 */
export const check: FunctionChecks & AnswerChecks = {
  ...functionChecks(),
  answer(id, value) {
    const exercise = findExercise("answer", id);
    report(id, titleOf(exercise), judgeAnswer(exercise as AnswerExercise, value));
  },
  explained(id, text) {
    const exercise = findExercise("explained", id);
    if (typeof text !== "string") {
      throw new TypeError(
        `Cannot check exercise ${id}: the explanation must be a text, received ${received(text)}`,
      );
    }
    report(id, titleOf(exercise), judgeText(exercise as TextExercise, text));
  },
};

function functionChecks(): FunctionChecks {
  const checks = Object.entries<AnyFunctionExercise>(functionExercises).map(([name, exercise]) => [
    name,
    (own: unknown) => {
      report(name, name, judgeFunction(exercise, own));
    },
  ]);
  return Object.fromEntries(checks) as FunctionChecks;
}

function titleOf({ id, title }: Exercise): string {
  return `exercise ${id}, ${title}`;
}

/** The exercise of that number, which must be checked by `check.answer` or by `check.explained`. */
function findExercise(by: "answer" | "explained", id: string): Exercise {
  const number: unknown = typeof id === "string" ? id.split(".")[0] : id;
  const { exercises } = lookUp("lesson", lessons, number);
  const byId = Object.fromEntries(exercises.map((each) => [each.id, each]));
  const exercise = lookUp("exercise", byId, id);
  const way = checkOf(exercise);
  if (way === by) return exercise;
  throw new TypeError(`Cannot check exercise ${id} by check.${by}: use check.${way}`);
}

/** The name of the check that an exercise is answered by. */
function checkOf(exercise: Exercise): string {
  if ("check" in exercise) return exercise.check;
  return "answer" in exercise ? "answer" : "explained";
}

/** Shows what a check found; what was tried is written down, unless it was nothing yet. */
function report(id: string, title: string, verdict: Verdict): void {
  const count = verdict.kind === "wrong" ? countTry(id, verdict) : 0;
  const card = verdictCard(title, verdict, count);
  const shown = display(cardBundle(card));
  if (verdict.kind === "notStarted") return;
  void recordTry(id, verdict.kind !== "wrong").then((trouble) => {
    if (trouble !== undefined) shown.update(cardBundle(withNote(card, trouble)));
  });
}

function withNote(card: Card, trouble: string): Card {
  return { ...card, lines: [...card.lines, `Your progress was not written down. ${trouble}.`] };
}
