import { sigmoid as reference, sigmoidDerivative, tanh } from "../../byhand";
import { exp64 } from "../../byhand/exp64";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";

export const sigmoid: FunctionExercise<[x: number]> = {
  name: "sigmoid",
  reference,
  lessonCases: [[1], [1.3], [0.8], [0]],
  randomCase: (random) => [decimal(random, -4, 4)],
  right: "Every number comes out between 0 and 1, and 0 becomes one half.",
  hints: [
    "Try a few numbers by hand: a very large one must give nearly 1, a very negative one nearly 0. Does yours?",
    "s(x) = 1 / (1 + e^-x), in code with Math.exp(-x).",
    "For x = 0: e^-0 is 1, the lower part is 1 + 1 = 2, so s(0) is 1 / 2.",
  ],
  mistakes: [
    {
      name: "turns the sign of the exponent",
      wrong: (x) => reference(-x),
      hint: ["The curve falls where it must rise. Which sign has the exponent?"],
    },
    {
      name: "forgets the brackets",
      wrong: (x) => 1 / 1 + exp64(-x),
      hint: [
        "Your results grow beyond 1. Division goes before addition: which part is all below the line of the fraction?",
      ],
    },
    {
      name: "forgets the 1 below the line",
      wrong: (x) => 1 / exp64(-x),
      hint: ["Your results grow beyond 1. What is added to the power, below the line?"],
    },
    {
      name: "applies no activation",
      wrong: (x) => x,
      hint: ["What comes in goes out. This is the weighted sum; the activation function bends it."],
    },
    {
      name: "is tanh",
      wrong: (x) => tanh(x),
      hint: ["This is the curve from -1 to 1. The sigmoid goes from 0 to 1."],
    },
    {
      name: "is the derivative",
      wrong: (x) => sigmoidDerivative(x),
      hint: ["This is the slope of the sigmoid, not its value."],
    },
    {
      name: "squashes twice",
      wrong: (x) => reference(reference(x)),
      hint: ["The number goes through the sigmoid twice."],
    },
  ],
};
