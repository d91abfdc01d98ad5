/**
 * What a learner is told at the first, the second and the third failed try: where to look, the formula, and one step of
 * it worked out. The nudge never contains the expected value.
 */
export type Hints = readonly [nudge: string, formula: string, workedStep: string];

/** The hints of one mistake; where it has no formula or worked step of its own, those of the exercise are shown. */
export type MistakeHints = readonly [
  nudge: string,
  formula?: string | undefined,
  workedStep?: string,
];
