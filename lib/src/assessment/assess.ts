import { lookUp, positiveNumber, received } from "../checks";
import { display } from "../display";
import { cardBundle } from "../exercises/card";
import type { AnyFunctionExercise } from "../exercises/functionExercise";
import { functionExercises } from "../exercises/functions";
import type { AssessedCase } from "./assessedCase";
import { assessmentCard } from "./assessmentCard";
import { attempt, type Attempt } from "./attempt";
import { judgeCase } from "./judgeCase";
import { inPristine } from "./pristine";

/** What an assessment is worth, and how it is shown. */
export interface AssessOptions {
  /** What all cases together are worth. */
  readonly points: number;
  /** What the card names; without it the function's name. */
  readonly title?: string;
  /** A function of the lessons that takes the same arguments: its known mistakes give their hints here, too. */
  readonly like?: keyof typeof functionExercises;
}

/**
 * Tries a learner's function on cases, shows what held, and gives the points: each case counts alike, and those that hold
 * bring their part. As the last line of a test cell it is what the cell is graded by.
 *
 * A case holds if the result is the wanted one, the function does not stop with an error, and it leaves its arguments as they
 * are. What a learner's code does to JavaScript's own objects, and to what the library prints with, changes no verdict.
 *
 * @param fn - the learner's function, whatever it takes and gives back
 * @returns the points, rounded to two decimals
 * @throws TypeError or RangeError for a wrong call; TamperedError where a part of the language was replaced for good
 * @example
 * import { assess } from "@deltabook/nn";
 * const double = (x: number): number => 2 * x;
 * assess(double, [{ args: [1], want: 2 }, { args: [3], want: 9 }], { points: 3 }); // => 1.5
 */
export function assess(
  fn: unknown,
  cases: readonly AssessedCase[],
  options: AssessOptions,
): number {
  return inPristine(() => {
    const { points, title, like } = checked(cases, options);
    const exercise = like && (functionExercises[like] as AnyFunctionExercise);
    const name = nameOf(fn);
    const attempts = cases.map(({ args }) => tried(fn, args));
    const verdicts = cases.map((one, i) => judgeCase(name, one, attempts[i], exercise));
    const held = verdicts.filter((verdict) => verdict.held).length;
    const reached = Math.round((100 * points * held) / cases.length) / 100;
    show(() => cardBundle(assessmentCard(title ?? name, verdicts, reached, points)));
    return reached;
  });
}

function checked(cases: readonly AssessedCase[], options: AssessOptions): AssessOptions {
  const { points, like } = options;
  positiveNumber("Cannot assess", "points", points);
  if (!Array.isArray(cases) || cases.length === 0)
    throw new TypeError(`Cannot assess: expected a list of cases, received ${received(cases)}`);
  if (like !== undefined) lookUp("function", functionExercises, like);
  return options;
}

function tried(fn: unknown, args: readonly unknown[]): Attempt {
  if (typeof fn === "function") return attempt(fn as () => unknown, args);
  return { kind: "error", text: `no function: ${received(fn)}` };
}

/** The name that the function was written with; one that was given to it later by a getter is not asked. */
function nameOf(fn: unknown): string {
  if (typeof fn !== "function") return "your function";
  const name: unknown = Object.getOwnPropertyDescriptor(fn, "name")?.value;
  return typeof name === "string" && name !== "" ? name : "your function";
}

/** The points do not depend on what can be shown. */
function show(bundle: () => ReturnType<typeof cardBundle>): void {
  try {
    display(bundle());
  } catch {
    // Whoever has broken the display sees no card.
  }
}
