import type { FunctionMistake } from "../functionExercise";
import { count } from "./byClass";

/** What precision and recall take. */
export type ByClassArgs = [labels: number[], predicted: number[], options: { label: number }];

type Counts = Readonly<Record<"both" | "truth" | "answers" | "right" | "all", number>>;

/** How many samples are of the class and predicted so, are of it, are predicted so, are right, are there. */
export function countsOf([labels, predicted, { label }]: ByClassArgs): Counts {
  return {
    both: count(labels, predicted, (is, answer) => is === label && answer === label),
    truth: count(labels, predicted, (is) => is === label),
    answers: count(labels, predicted, (_, answer) => answer === label),
    right: count(labels, predicted, (is, answer) => is === answer),
    all: labels.length,
  };
}

const shifted = ([labels, predicted, { label }]: ByClassArgs, by: number): ByClassArgs => [
  labels,
  predicted,
  { label: label + by },
];

/** The mistakes that precision and recall have in common; `of` computes the right one. */
export function commonMistakes(of: (counts: Counts) => number): FunctionMistake<ByClassArgs>[] {
  return [
    {
      name: "is the accuracy",
      wrong: (...args) => countsOf(args).right / countsOf(args).all,
      hint: ["This is the accuracy: all classes together. Which class is asked for?"],
    },
    {
      name: "divides by all samples",
      wrong: (...args) => countsOf(args).both / countsOf(args).all,
      hint: ["You divide by all samples. Which of them come into question?"],
    },
    {
      name: "gives the number",
      wrong: (...args) => countsOf(args).both,
      hint: ["This is how many there are. What share is that, and of what?"],
    },
    {
      name: "counts right answers of all classes",
      wrong: (...args) => (of(countsOf(args)) * countsOf(args).right) / countsOf(args).both,
      hint: ["Above the line you count right answers of all classes. Only one class is asked for."],
    },
    ...[-1, 1].map((by) => ({
      name: by < 0 ? "takes the class before" : "takes the class after",
      wrong: (...args: ByClassArgs) => of(countsOf(shifted(args, by))),
      hint: ["You look at a neighbouring class. Are your classes counted from 0?"] as const,
    })),
    {
      name: "takes class 1",
      wrong: (labels, predicted) => of(countsOf([labels, predicted, { label: 1 }])),
      hint: ["You always look at class 1. The third argument says which class is asked for."],
    },
    {
      name: "gives what is missing to 1",
      wrong: (...args) => 1 - of(countsOf(args)),
      hint: ["You have the share of the mistakes. The other part is wanted."],
    },
  ];
}
