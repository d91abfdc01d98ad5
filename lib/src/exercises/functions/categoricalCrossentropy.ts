import { log64 } from "../../byhand/log64";
import type { FunctionExercise } from "../functionExercise";
import { shares, whole } from "./drawing";

const inAll = (t: readonly number[], y: readonly number[]): number =>
  y.reduce((sum, y_i, i) => sum + t[i] * log64(y_i), 0);

export const categoricalCrossentropy: FunctionExercise<[target: number[], output: number[]]> = {
  name: "categoricalCrossentropy",
  reference: (t, y) => -inAll(t, y),
  lessonCases: [
    [
      [0, 1, 0],
      [0.25, 0.5, 0.25],
    ],
    [
      [1, 0, 0],
      [0.7, 0.2, 0.1],
    ],
  ],
  randomCase(random) {
    const classes = whole(random, 2, 5);
    const right = random.integer(classes);
    return [shares(random, classes).map((_, j) => (j === right ? 1 : 0)), shares(random, classes)];
  },
  right: "The surprise about the right class; the other classes count by what they took from it.",
  hints: [
    "Which of the outputs was given to the class that is right? The error is made from its logarithm.",
    "E = -(t_1 ln y_1 + t_2 ln y_2 + ... + t_n ln y_n); with one-hot targets only -ln y of the right class is left.",
    "For the targets 0, 1, 0 and the outputs 0.25, 0.5, 0.25 only the second counts: -ln 0.5 = 0.6931.",
  ],
  mistakes: [
    {
      name: "turns the sign",
      wrong: (t, y) => inAll(t, y),
      hint: [
        "An error is not negative. The logarithm of a number below 1 is: what makes it positive?",
      ],
    },
    {
      name: "takes the mean over the classes",
      wrong: (t, y) => -inAll(t, y) / y.length,
      hint: ["You divide by the number of classes. The error of one sample is the whole sum."],
    },
    {
      name: "is the binary cross-entropy of each class",
      wrong: (t, y) =>
        -inAll(t, y) -
        inAll(
          t.map((t_i) => 1 - t_i),
          y.map((y_i) => 1 - y_i),
        ),
      hint: [
        "You also count the classes that are not right. That belongs to the binary cross-entropy.",
      ],
    },
    {
      name: "ignores the targets",
      wrong: (_, y) => -y.reduce((sum, y_i) => sum + log64(y_i), 0),
      hint: ["All classes count alike in your sum. What do the targets do in it?"],
    },
    {
      name: "takes the largest output",
      wrong: (_, y) => -log64(Math.max(...y)),
      hint: ["You take the largest output. The one of the right class is wanted, however small."],
    },
    {
      name: "takes the logarithm to base 10",
      wrong: (t, y) => -inAll(t, y) / log64(10),
      hint: ["This is the logarithm to the base 10. The natural one, Math.log, is wanted."],
    },
    {
      name: "takes the logarithm to base 2",
      wrong: (t, y) => -inAll(t, y) / log64(2),
      hint: ["This is the logarithm to the base 2, in bits. The natural one, Math.log, is wanted."],
    },
    {
      name: "is the squared error",
      wrong: (t, y) => 0.5 * y.reduce((sum, y_i, i) => sum + (t[i] - y_i) ** 2, 0),
      hint: ["This is the squared error. Cross-entropy is made from logarithms."],
    },
    {
      name: "forgets the logarithm",
      wrong: (t, y) => 1 - y.reduce((sum, y_i, i) => sum + t[i] * y_i, 0),
      hint: ["You measure what is missing to 1. It is the logarithm that is wanted."],
    },
  ],
};
