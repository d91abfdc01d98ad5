import type { FunctionExercise } from "../functionExercise";
import { answers, samples, truth } from "./byClass";
import { whole } from "./drawing";
import { commonMistakes, countsOf, type ByClassArgs } from "./precisionMistakes";

export const precision: FunctionExercise<ByClassArgs> = {
  name: "precision",
  reference: (...args) => countsOf(args).both / countsOf(args).answers,
  lessonCases: [0, 1, 2].map((label) => [truth, answers, { label }]),
  randomCase(random) {
    const classes = whole(random, 2, 4);
    return [...samples(random, classes), { label: random.integer(classes) }];
  },
  right: "Of all that was called so, the share that is so.",
  hints: [
    "Look only at the samples that were called by this class. How many of them are of it?",
    "precision = called so and is so / called so",
    "If 5 samples were called 8, and 4 of these are an 8: 4 / 5 = 0.8.",
  ],
  mistakes: [
    {
      name: "is the recall",
      wrong: (...args) => countsOf(args).both / countsOf(args).truth,
      hint: [
        "This is the recall: you divide by those that are of the class. Precision asks how far its name can be trusted.",
      ],
    },
    ...commonMistakes(({ both, answers: called }) => both / called),
  ],
};
