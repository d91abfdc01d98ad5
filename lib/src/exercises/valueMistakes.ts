import type { Answer, AnswerMistake } from "./exercise";
import type { FunctionExercise } from "./functionExercise";

/**
 * What the known mistakes of a function give for one call: an exercise that asks for a value, such as the output's delta of
 * the worked example, has its mistakes by `valueMistakes(outputDelta, [target, output])`.
 */
export function valueMistakes<Args extends readonly unknown[]>(
  { mistakes }: FunctionExercise<Args>,
  args: Args,
): AnswerMistake[] {
  return mistakes.map(({ wrong, hint }) => ({ value: wrong(...args) as Answer, hint }));
}

/** The same for several calls, where the answer is the list of their values. */
export function listMistakes<Args extends readonly unknown[]>(
  { mistakes }: FunctionExercise<Args>,
  calls: readonly Args[],
): AnswerMistake[] {
  return mistakes.map(({ wrong, hint }) => ({
    value: calls.map((args) => wrong(...args) as Answer),
    hint,
  }));
}
