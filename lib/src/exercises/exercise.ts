import type { Hints, MistakeHints } from "./hints";

/** What a learner does in an exercise. */
export type ExerciseForm = "predict" | "compute" | "fix" | "explain" | "extend";

/** What an exercise asks for: a number, word or yes and no, or a list or table of them. */
export type Answer = number | string | boolean | readonly Answer[];

/** A wrong answer that a hint knows: exactly this value, or each one that the test takes. */
export type AnswerMistake = { readonly hint: MistakeHints } & (
  | { readonly value: Answer }
  | { readonly test: (value: Answer) => boolean; readonly examples: readonly Answer[] }
);

interface Titled {
  /** The lesson's number and the exercise's, such as "05.3". */
  readonly id: string;
  /** The heading in the notebook, without "Exercise 3: ". */
  readonly title: string;
  readonly form: ExerciseForm;
}

/** An exercise that is answered by a value: `check.answer("05.3", value)`. */
export interface AnswerExercise extends Titled {
  readonly answer: Answer;
  /** How many decimals the task asks for; where there are none, numbers are compared as functions' results are. */
  readonly decimals?: number;
  /** What was right, one sentence without the number. */
  readonly right: string;
  /** The first that fits is named. The general ones (sign, factor 2, rounding, transposed, ...) follow by themselves. */
  readonly mistakes: readonly AnswerMistake[];
  readonly hints: Hints;
}

/** An exercise that is answered by a function: `check.outputDelta(myOutputDelta)`. */
export interface FunctionTask extends Titled {
  /** The name of the check. */
  readonly check: string;
}

/** An exercise that is answered by a text, which nobody but the learner can judge: `check.explained("05.4", text)`. */
export interface TextExercise extends Titled {
  readonly form: "explain";
  /** What a good answer names. */
  readonly points: readonly string[];
  /** Below this many words the points are not shown yet; 12 where it is left out. */
  readonly words?: number;
}

/** An exercise of a lesson; which kind it is, its fields say: `answer`, `check` or `points`. */
export type Exercise = AnswerExercise | FunctionTask | TextExercise;
