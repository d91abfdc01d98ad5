import type { TextExercise } from "./exercise";
import type { Verdict } from "./verdict";

/** Fewer words than this hardly explain anything. */
const fewestWords = 12;

/** Nobody but the learner judges a text: what a good one names is listed as soon as there is one. */
export function judgeText({ points, words = fewestWords }: TextExercise, text: string): Verdict {
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (count === 0)
    return { kind: "notStarted", text: "Write your explanation between the quotes." };
  if (count < words) {
    return {
      kind: "notStarted",
      text: `Your text has ${count} of at least ${words} words. Write on; then you see what a good answer names.`,
    };
  }
  return {
    kind: "written",
    text: "Judge your text yourself. A good answer names these points; which of them are in yours?",
    points,
  };
}
