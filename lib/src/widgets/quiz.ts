import { lookUp } from "../checks";
import { display, type DisplayHandle } from "../display";
import { lessons } from "../lessons";
import { quizBundle } from "./quizBundle";

/**
 * Shows the quiz at the end of a lesson: it marks itself, choice by choice, and says why. Where no script runs, the choices
 * can be opened one by one.
 *
 * @param lesson the lesson's number with two digits
 * @throws TypeError if there is no such lesson
 *
 * @example
 * ```ts
 * import { quiz } from "@deltabook/nn";
 * quiz("05");
 * ```
 */
export function quiz(lesson: string): DisplayHandle {
  return display(quizBundle(lesson, lookUp("lesson", lessons, lesson).quiz));
}
