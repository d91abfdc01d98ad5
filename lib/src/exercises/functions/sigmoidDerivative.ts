import { sigmoid, sigmoidDerivative as reference } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";

export const sigmoidDerivative: FunctionExercise<[x: number]> = {
  name: "sigmoidDerivative",
  reference,
  lessonCases: [[1.3], [1], [0.8], [0]],
  randomCase: (random) => [decimal(random, -3, 3)],
  right: "The slope at the sum: the output times what is missing to 1.",
  hints: [
    "The argument is the sum x. The slope is easiest written with the sigmoid's output at that sum.",
    "s'(x) = s(x) (1 - s(x))",
    "For x = 0: s(0) is 0.5, and 0.5 * (1 - 0.5) is 0.25. It is nowhere steeper.",
  ],
  mistakes: [
    {
      name: "squashes twice",
      wrong: (x) => reference(sigmoid(x)),
      hint: ["The sum goes through the sigmoid twice before the slope is taken."],
    },
    {
      name: "takes the sum for the output",
      wrong: (x) => x * (1 - x),
      hint: [
        "x (1 - x) is the slope if x is the output. Here x is the sum: what has to be done to it first?",
      ],
    },
    {
      name: "gives the sigmoid",
      wrong: (x) => sigmoid(x),
      hint: ["This is the value of the sigmoid. How steep is it there?"],
    },
    {
      name: "gives what is missing to 1",
      wrong: (x) => 1 - sigmoid(x),
      hint: ["You have one of two factors."],
    },
    {
      name: "squares the sigmoid",
      wrong: (x) => sigmoid(x) ** 2,
      hint: ["Both of your factors are the output. One of them must be what is missing to 1."],
    },
    {
      name: "takes tanh's formula",
      wrong: (x) => 1 - sigmoid(x) ** 2,
      hint: ["1 - y^2 belongs to tanh. The sigmoid has another formula."],
    },
    {
      name: "turns the sign",
      wrong: (x) => -reference(x),
      hint: ["The sigmoid rises everywhere. Can its slope be negative?"],
    },
  ],
};
