import { received } from "../checks";
import type { AnyFunctionExercise } from "./functionExercise";
import { roundingHint } from "./generalMistakes";
import type { Hints } from "./hints";
import { kindText, sameKind } from "./kindText";
import { knownMistakes, type KnownMistake } from "./knownMistakes";
import { hasGaps, isBlank, isUnwritten, outcomeOf, sameOutcome } from "./outcome";
import { defaultTolerance, nearlyRight, within, type SameNumber } from "./sameValue";
import { randomCases, tryOut, type Trial } from "./trials";
import { callText, valueText } from "./valueText";
import type { Verdict, WrongVerdict } from "./verdict";

/** Tries a learner's function on the lesson's numbers and on random ones, and says what it is. */
export function judgeFunction(exercise: AnyFunctionExercise, own: unknown): Verdict {
  if (typeof own !== "function") return noFunction(exercise, own);
  const same = within(exercise.tolerance ?? defaultTolerance);
  const trials = tryOut(exercise, own as (...args: readonly unknown[]) => unknown);
  if (trials.every(({ outcome }) => isUnwritten(outcome))) return unwritten(exercise, trials[0]);
  const failed = trials.find(({ outcome, wanted }) => !sameOutcome(outcome, wanted, same));
  if (failed) return wrong(exercise, trials, failed, same);
  const changed = trials.find(({ outcome }) => outcome.changed);
  return changed ? changesArguments(exercise, changed) : right(exercise, trials[0]);
}

function right({ name, right: praise }: AnyFunctionExercise, { args, wanted }: Trial): Verdict {
  const example = `${callText(name, args)} = ${valueText(wanted.value)}`;
  return {
    kind: "right",
    text: `${praise} Right on the lesson's numbers and on ${randomCases} random ones, for example ${example}.`,
  };
}

function unwritten({ name }: AnyFunctionExercise, { outcome }: Trial): Verdict {
  const found = outcome.threw ? "it still has todo()" : `it gives ${valueText(outcome.value)}`;
  return {
    kind: "notStarted",
    text: `Write the body of your ${name}: ${found}. A function hands its result over by return.`,
  };
}

function noFunction({ name, hints }: AnyFunctionExercise, own: unknown): Verdict {
  if (isBlank(own)) return { kind: "notStarted", text: `Write your ${name} and hand it over.` };
  const nudge =
    "The check wants the function itself, without brackets behind its name: it tries it on numbers of its own.";
  return {
    kind: "wrong",
    mistake: "is no function",
    tried: `check.${name} was given ${received(own)}.`,
    hints: [
      nudge,
      `Write check.${name}(myFunction), not check.${name}(myFunction(...)).`,
      hints[2],
    ],
  };
}

function wrong(
  exercise: AnyFunctionExercise,
  trials: readonly Trial[],
  failed: Trial,
  same: SameNumber,
): WrongVerdict {
  const { name, hints } = exercise;
  const known = knownMistakes(exercise).find((mistake) => fits(mistake, trials, same));
  const found = known
    ? { mistake: known.name, hints: known.hints }
    : (wrongForm(failed, hints) ?? somewhere(trials, hints));
  return { kind: "wrong", tried: triedText(name, failed), ...found };
}

function fits({ wrong }: KnownMistake, trials: readonly Trial[], same: SameNumber): boolean {
  return trials.every(({ args, outcome }) => sameOutcome(outcome, outcomeOf(wrong, args), same));
}

function triedText(name: string, { args, outcome }: Trial): string {
  const call = callText(name, args);
  if (!outcome.threw) return `${call} gave ${valueText(outcome.value)}.`;
  return `${call} stopped with the error: ${errorText(outcome.error)}`;
}

function errorText(error: unknown): string {
  const { name, message } = Object(error) as Partial<Error>;
  return message === undefined ? valueText(error) : `${String(name)}: ${message}`;
}

type Found = Pick<WrongVerdict, "mistake" | "hints">;

/** What is amiss before any number is looked at. */
function wrongForm({ outcome, wanted }: Trial, hints: Hints): Found | undefined {
  if (outcome.threw) {
    const nudge =
      "Your function stopped with an error. Read its text: which name or value does it speak of?";
    return { mistake: "throws", hints: [nudge, hints[1], hints[2]] };
  }
  if (hasGaps(outcome.value)) {
    const nudge =
      "There is a place without a number in this result. Does each way through your function end with return, and is every name in it a number that has a value?";
    return { mistake: "gives nothing", hints: [nudge, hints[1], hints[2]] };
  }
  if (sameKind(outcome.value, wanted.value)) return undefined;
  const nudge = `The result must be ${kindText(wanted.value)}. Yours is ${kindText(outcome.value)}.`;
  return { mistake: "gives another kind", hints: [nudge, hints[1], hints[2]] };
}

function somewhere(trials: readonly Trial[], hints: Hints): Found {
  const isNear = trials.every(({ outcome, wanted }) => sameOutcome(outcome, wanted, nearlyRight));
  return isNear ? { mistake: "rounds", hints: roundingHint } : { mistake: "unknown", hints };
}

function changesArguments({ name, hints }: AnyFunctionExercise, { args }: Trial): WrongVerdict {
  const nudge =
    "The result is right, but your function changes the lists that it is given. Whoever calls it does not expect that.";
  const formula =
    "Make a new list: map, or a copy by [...list]. sort, reverse, push and list[i] = ... change the list itself.";
  return {
    kind: "wrong",
    mistake: "changes its arguments",
    tried: `After ${callText(name, args)} the arguments are no longer the same.`,
    hints: [nudge, formula, hints[2]],
  };
}
