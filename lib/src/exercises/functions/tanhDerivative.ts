import { sigmoid, tanh, tanhDerivative as reference } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";

export const tanhDerivative: FunctionExercise<[x: number]> = {
  name: "tanhDerivative",
  reference,
  lessonCases: [[1], [1.3], [0.8], [0]],
  randomCase: (random) => [decimal(random, -2, 2)],
  right: "1 minus the square of the output.",
  hints: [
    "The argument is the sum x. The slope is easiest written with the output of tanh at that sum.",
    "tanh'(x) = 1 - tanh(x)^2",
    "For x = 0: tanh(0) is 0, and 1 - 0^2 is 1. It is nowhere steeper.",
  ],
  mistakes: [
    {
      name: "takes the sum for the output",
      wrong: (x) => 1 - x * x,
      hint: [
        "1 - x^2 is the slope if x is the output. Here x is the sum: what has to be done to it first?",
      ],
    },
    {
      name: "squashes twice",
      wrong: (x) => reference(tanh(x)),
      hint: ["The sum goes through tanh twice before the slope is taken."],
    },
    {
      name: "forgets the square",
      wrong: (x) => 1 - tanh(x),
      hint: ["Something is not squared. The slope must be the same at x and at -x."],
    },
    {
      name: "takes the sigmoid's formula",
      wrong: (x) => tanh(x) * (1 - tanh(x)),
      hint: ["y (1 - y) belongs to the sigmoid. tanh has another formula."],
    },
    {
      name: "is the sigmoid's derivative",
      wrong: (x) => sigmoid(x) * (1 - sigmoid(x)),
      hint: ["This is the slope of the sigmoid. tanh is steeper: 1 at the sum 0."],
    },
    {
      name: "gives tanh",
      wrong: (x) => tanh(x),
      hint: ["This is the value of tanh. How steep is it there?"],
    },
    {
      name: "gives the square",
      wrong: (x) => tanh(x) ** 2,
      hint: ["You have the square of the output. Where the output is 0, the slope is greatest."],
    },
  ],
};
