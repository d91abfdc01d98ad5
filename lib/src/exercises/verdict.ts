import type { Hints } from "./hints";

/** What a check found. Texts may hold what the learner wrote: they are escaped where they are shown. */
export type Verdict =
  | { readonly kind: "right"; readonly text: string }
  | { readonly kind: "notStarted"; readonly text: string }
  | { readonly kind: "written"; readonly text: string; readonly points: readonly string[] }
  | WrongVerdict;

/** A failed try: which mistake it was, what was tried and came out, and what can be said to help. */
export interface WrongVerdict {
  readonly kind: "wrong";
  /** Counts the tries; nobody sees it. */
  readonly mistake: string;
  readonly tried: string;
  readonly hints: Hints;
}
