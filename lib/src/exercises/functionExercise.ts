import type { Random } from "../random";
import type { Hints, MistakeHints } from "./hints";

/** A wrong way to write a function, as a function that goes that way. */
export interface FunctionMistake<Args extends readonly unknown[]> {
  /** A few words for the tests, such as "forgets the derivative". */
  readonly name: string;
  wrong(this: void, ...args: Args): unknown;
  readonly hint: MistakeHints;
}

/** A function that learners write, and how it is tried. */
export interface FunctionExercise<Args extends readonly unknown[]> {
  readonly name: string;
  reference(this: void, ...args: Args): unknown;
  /** The lesson's own numbers. */
  readonly lessonCases: readonly Args[];
  /** One more case; its numbers have few digits, so that a message can print them in full. */
  randomCase(this: void, random: Random): Args;
  /** How far a result may be away, relative to the right one; 1e-5 where it is left out: float32 is enough. */
  readonly tolerance?: number;
  /** What was right, one sentence. */
  readonly right: string;
  /** The first whose results are the learner's on all cases is named. The general ones follow by themselves. */
  readonly mistakes: readonly FunctionMistake<Args>[];
  /** Where no mistake is recognised. */
  readonly hints: Hints;
}

/** Any of them: methods are compared loosely, so that all kinds of arguments fit. */
export type AnyFunctionExercise = FunctionExercise<readonly unknown[]>;
