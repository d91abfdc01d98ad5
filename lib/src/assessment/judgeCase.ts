import type { Answer, AnswerMistake } from "../exercises/exercise";
import type { AnyFunctionExercise } from "../exercises/functionExercise";
import { judgeAnswer } from "../exercises/judgeAnswer";
import { valueMistakes } from "../exercises/valueMistakes";
import { callText, valueText } from "../exercises/valueText";
import type { AssessedCase } from "./assessedCase";
import type { Attempt } from "./attempt";

/** What became of one case. */
export interface CaseVerdict {
  readonly held: boolean;
  readonly started: boolean;
  /** What was tried, what came out and what was wanted. */
  readonly text: string;
  /** What may be amiss; empty where nobody knows. */
  readonly hint: string;
}

const changesHint =
  "The function changes the lists that it is given; whoever calls it does not expect that. Make a new list: map, or a copy by [...list].";

/** Compares an attempt with what its case asks for; `like` knows the mistakes of the function. */
export function judgeCase(
  name: string,
  one: AssessedCase,
  attempt: Attempt,
  like?: AnyFunctionExercise,
): CaseVerdict {
  const call = callText(name, one.args);
  if (attempt.kind === "unwritten") return notStarted(`${call} is not written yet`);
  if (attempt.kind === "error") return wrong(`${call} stopped with ${attempt.text}`, "");
  const { value, changed } = attempt;
  const { kind, hint } = "want" in one ? byAnswer(one, value, like) : byRule(one, value);
  if (kind === "notStarted") return notStarted(`${call} gave ${valueText(value)}`);
  if (kind === "wrong") return wrong(`${call} gave ${valueText(value)}, ${wantedText(one)}`, hint);
  if (changed) return wrong(`${call} changed its arguments`, changesHint);
  return { held: true, started: true, text: rightText(call, one, value), hint: "" };
}

interface Judged {
  readonly kind: string;
  readonly hint: string;
}

function byAnswer(
  { args, want, wrong: wrongValues = [] }: Extract<AssessedCase, { want: unknown }>,
  value: unknown,
  like: AnyFunctionExercise | undefined,
): Judged {
  const own = wrongValues.map(([wrongValue, hint]) => ({
    value: wrongValue as Answer,
    hint: [hint] as const,
  }));
  const known = like ? mistakesOf(like, args) : [];
  const verdict = judgeAnswer(
    {
      ...{ id: "", title: "", form: "compute", right: "", answer: want as Answer },
      mistakes: [...own, ...known],
      hints: like?.hints ?? ["", "", ""],
    },
    value,
  );
  return { kind: verdict.kind, hint: verdict.kind === "wrong" ? verdict.hints[0] : "" };
}

/** What the known mistakes give for these arguments; some of them cannot be made with them, and stop with an error. */
function mistakesOf(like: AnyFunctionExercise, args: readonly unknown[]): AnswerMistake[] {
  return like.mistakes.flatMap((mistake) => {
    try {
      return valueMistakes({ ...like, mistakes: [mistake] }, args);
    } catch {
      return [];
    }
  });
}

function byRule(
  { holds, wrong: wrongValues = [] }: Extract<AssessedCase, { says: string }>,
  value: unknown,
): Judged {
  if (isRight(holds, value)) return { kind: "right", hint: "" };
  const known = wrongValues.find(([wrongValue]) => valueText(wrongValue) === valueText(value));
  return { kind: "wrong", hint: known?.[1] ?? "" };
}

/** A rule may stumble over a value of another kind: then it does not hold. */
function isRight(holds: (value: never) => boolean, value: unknown): boolean {
  try {
    return holds(value as never);
  } catch {
    return false;
  }
}

function wantedText(one: AssessedCase): string {
  return "want" in one ? `wanted ${valueText(one.want)}` : `wanted: ${one.says}`;
}

function rightText(call: string, one: AssessedCase, value: unknown): string {
  return "want" in one ? `${call} = ${valueText(value)}` : `${call}: ${one.says}`;
}

function notStarted(text: string): CaseVerdict {
  return { held: false, started: false, text, hint: "" };
}

function wrong(text: string, hint: string): CaseVerdict {
  return { held: false, started: true, text, hint };
}
