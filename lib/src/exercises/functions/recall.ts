import type { FunctionExercise } from "../functionExercise";
import { answers, samples, truth } from "./byClass";
import { whole } from "./drawing";
import { commonMistakes, countsOf, type ByClassArgs } from "./precisionMistakes";

export const recall: FunctionExercise<ByClassArgs> = {
  name: "recall",
  reference: (...args) => countsOf(args).both / countsOf(args).truth,
  lessonCases: [0, 1, 2].map((label) => [truth, answers, { label }]),
  randomCase(random) {
    const classes = whole(random, 2, 4);
    return [...samples(random, classes), { label: random.integer(classes) }];
  },
  right: "Of all that is so, the share that was found.",
  hints: [
    "Look only at the samples that are of this class. How many of them were found?",
    "recall = called so and is so / is so",
    "If there are 10 samples of an 8, and 7 of these were called 8: 7 / 10 = 0.7.",
  ],
  mistakes: [
    {
      name: "is the precision",
      wrong: (...args) => countsOf(args).both / countsOf(args).answers,
      hint: [
        "This is the precision: you divide by those that were called so. Recall asks how many of those that there are were found.",
      ],
    },
    ...commonMistakes(({ both, truth: are }) => both / are),
  ],
};
