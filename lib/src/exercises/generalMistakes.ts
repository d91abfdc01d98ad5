import type { Hints, MistakeHints } from "./hints";
import { leaves, mapNumbers } from "./plain";

/** A mistake that can be made in any exercise, seen through the value: what it makes of the right one. */
export interface GeneralMistake {
  readonly name: string;
  readonly hint: MistakeHints;
  /** The wrong value; undefined where the mistake cannot be made. */
  wrong(this: void, right: unknown): unknown;
}

/** What a mistake's hints are, the exercise's own taken where it has none. */
export function withFallback([nudge, formula, workedStep]: MistakeHints, own: Hints): Hints {
  return [nudge, formula ?? own[1], workedStep ?? own[2]];
}

const ofEach = (f: (number: number) => number) => (right: unknown) => mapNumbers(right, f);

/** Only for whole numbers, such as labels and counts. */
const ofIntegers = (f: (number: number) => number) => (right: unknown) =>
  leaves(right).every(Number.isInteger) ? mapNumbers(right, f) : undefined;

const rounded = (decimals: number) => (number: number) => Number(number.toFixed(decimals));
const cut = (decimals: number) => (number: number) =>
  Math.trunc(number * 10 ** decimals) / 10 ** decimals;

/** Shown also for values that are near the right ones but fit no exact rounding: they were rounded in between. */
export const roundingHint: Hints = [
  "Very near, but not exact: there are fewer right digits than your numbers have. Is something rounded (or cut) on the way, or are the numbers that you began with rounded?",
  "Carry all digits that the machine has from step to step. Round once, at the very end, when you print: toFixed belongs into console.log, not into a formula.",
  "Look for toFixed, Math.round, Math.floor, or typed-in numbers such as 0.77 in your lines. Put the full value in their place: the result of the step before, in a variable.",
];

/** For the right numbers, rounded to fewer digits than are wanted; without `decimals` all are. */
export function fewDigitsHint(decimals: number | undefined): Hints {
  const wanted =
    decimals === undefined
      ? "give all digits that the machine has"
      : `give at least ${decimals} digits after the point`;
  return [`Right as far as it goes: ${wanted}.`, roundingHint[1], roundingHint[2]];
}

/** The most telling first. */
export const generalMistakes: readonly GeneralMistake[] = [
  {
    name: "turns the sign",
    wrong: ofEach((number) => -number),
    hint: [
      "The size is right, but it points the other way. Which number is subtracted from which?",
      undefined,
      "Exchange the two sides of the subtraction, or take away the minus sign that stands before the whole.",
    ],
  },
  {
    name: "is twice as large",
    wrong: ofEach((number) => 2 * number),
    hint: [
      "There is a factor 2 too much. Where could it come from? The lessons define the error with a half, which takes that factor away again.",
    ],
  },
  {
    name: "is half as large",
    wrong: ofEach((number) => number / 2),
    hint: ["There is a factor 1/2 too much. Does the formula of the lesson have a half here?"],
  },
  {
    name: "is a hundred times as large",
    wrong: ofEach((number) => 100 * number),
    hint: [
      "This looks like a percentage. The exercise asks for the share, a number from 0 to 1.",
      "A share is a part divided by the whole; a percentage is 100 times that.",
    ],
  },
  ...[-1, 1].map((step) => ({
    name: step < 0 ? "is one too low" : "is one too high",
    wrong: ofIntegers((number) => number + step),
    hint: [
      "It is off by one. Does your counting begin with 0 or with 1, and is the last one counted?",
    ] as const,
  })),
  ...[2, 3].flatMap((decimals) => [
    { name: `rounds to ${decimals} digits`, wrong: ofEach(rounded(decimals)), hint: roundingHint },
    { name: `cuts to ${decimals} digits`, wrong: ofEach(cut(decimals)), hint: roundingHint },
  ]),
  {
    name: "is transposed",
    wrong: transposed,
    hint: [
      "The right numbers stand in the wrong places: rows and columns are exchanged. What does one row stand for?",
    ],
  },
  {
    name: "is reversed",
    wrong: (right) => (Array.isArray(right) ? [...(right as unknown[])].reverse() : undefined),
    hint: ["The right values, but in the opposite order. Which one comes first in the task?"],
  },
];

function transposed(right: unknown): unknown {
  if (!Array.isArray(right) || !Array.isArray(right[0])) return undefined;
  const rows = right as unknown[][];
  return rows[0].map((_, j) => rows.map((row) => row[j]));
}
