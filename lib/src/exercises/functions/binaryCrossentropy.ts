import { log64 } from "../../byhand/log64";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";
import { output } from "../workedExample";

const inAll = (t: number, y: number): number => t * log64(y) + (1 - t) * log64(1 - y);

export const binaryCrossentropy: FunctionExercise<[target: number, output: number]> = {
  name: "binaryCrossentropy",
  reference: (t, y) => -inAll(t, y),
  lessonCases: [
    [0, output],
    [1, output],
    [1, 0.5],
  ],
  randomCase: (random) => [random.integer(2), decimal(random, 0.05, 0.95)],
  right:
    "The surprise: small where the output is near its target, without limit where it is sure and wrong.",
  hints: [
    "A logarithm of the probability that was given to what really happened. Which probability is that for the target 1, and which for the target 0?",
    "E = -(t ln y + (1 - t) ln (1 - y)), with Math.log.",
    "For t = 1 only -ln y is left. With y = 0.5 that is -(-0.6931) = 0.6931. For t = 0 the other part is left.",
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
      name: "forgets the other part",
      wrong: (t, y) => (t === 0 ? 0 : -t * log64(y)),
      hint: ["For the target 0 your error is always 0. The formula has a second part for that."],
    },
    {
      name: "takes the output for both targets",
      wrong: (_, y) => -log64(y),
      hint: ["You ignore the target: for the target 0 it is 1 - y that should be near 1."],
    },
    {
      name: "exchanges the parts",
      wrong: (t, y) => -inAll(1 - t, y),
      hint: [
        "The two parts are exchanged: your error is small where the output is far from the target.",
      ],
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
      wrong: (t, y) => 0.5 * (t - y) ** 2,
      hint: ["This is the squared error. Cross-entropy is made from logarithms."],
    },
    {
      name: "is the mean of the parts",
      wrong: (t, y) => -inAll(t, y) / 2,
      hint: ["The two parts are added, not averaged: one of them is 0."],
    },
    {
      name: "is the derivative",
      wrong: (t, y) => (y - t) / (y * (1 - y)),
      hint: ["This is the derivative of the error, not the error."],
    },
  ],
};
