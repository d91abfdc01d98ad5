import type { Answer, AnswerExercise, AnswerMistake } from "./exercise";
import { fewDigitsHint, generalMistakes, roundingHint, withFallback } from "./generalMistakes";
import { kindText, sameKind } from "./kindText";
import { isBlank } from "./outcome";
import { plain } from "./plain";
import {
  defaultTolerance,
  nearlyRight,
  roundedFrom,
  sameValue,
  within,
  withDecimals,
  type SameNumber,
} from "./sameValue";
import { valueText } from "./valueText";
import type { Verdict, WrongVerdict } from "./verdict";

/** Compares a learner's answer with the right one, and names the mistake that would give it. */
export function judgeAnswer(exercise: AnswerExercise, given: unknown): Verdict {
  const value = plain(given);
  const { answer, decimals, right } = exercise;
  if (isBlank(value)) {
    return { kind: "notStarted", text: "Put your answer in, and run the cell again." };
  }
  const same = decimals === undefined ? within(defaultTolerance) : withDecimals(decimals);
  if (sameValue(value, answer, same)) return { kind: "right", text: right };
  const found = mistakeOf(exercise, value, same);
  return { kind: "wrong", tried: `Your answer: ${valueText(value)}.`, ...found };
}

type Found = Pick<WrongVerdict, "mistake" | "hints">;

function mistakeOf(exercise: AnswerExercise, value: unknown, same: SameNumber): Found {
  const { answer, mistakes, hints } = exercise;
  const own = mistakes.findIndex((mistake) => fits(mistake, value, same));
  if (own >= 0) return { mistake: String(own), hints: withFallback(mistakes[own].hint, hints) };
  const isShort = sameValue(value, answer, (a, b) => same(a, b) || roundedFrom(a, b));
  if (isShort) return { mistake: "has too few digits", hints: fewDigitsHint(exercise.decimals) };
  const general = generalMistakes.find(({ wrong }) => {
    const wrongValue = wrong(answer);
    return wrongValue !== undefined && sameValue(value, wrongValue, same);
  });
  if (general) return { mistake: general.name, hints: withFallback(general.hint, hints) };
  if (!sameKind(value, answer)) {
    const nudge = `The answer must be ${kindText(answer)}. Yours is ${kindText(value)}.`;
    return { mistake: "is of another kind", hints: [nudge, hints[1], hints[2]] };
  }
  const isNear = sameValue(value, answer, nearlyRight);
  return isNear ? { mistake: "rounds", hints: roundingHint } : { mistake: "unknown", hints };
}

function fits(mistake: AnswerMistake, value: unknown, same: SameNumber): boolean {
  if ("value" in mistake) return sameValue(value, mistake.value, same);
  return mistake.test(value as Answer);
}
