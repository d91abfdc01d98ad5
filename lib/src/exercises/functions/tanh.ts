import { sigmoid, tanh as reference, tanhDerivative } from "../../byhand";
import { exp64 } from "../../byhand/exp64";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";

export const tanh: FunctionExercise<[x: number]> = {
  name: "tanh",
  reference,
  lessonCases: [[1], [1.3], [0.8], [0]],
  randomCase: (random) => [decimal(random, -3, 3)],
  right: "Every number comes out between -1 and 1, and 0 stays 0.",
  hints: [
    "Try a few numbers: 0 must stay 0, a large number must give nearly 1, a very negative one nearly -1.",
    "tanh(x) = (e^x - e^-x) / (e^x + e^-x)",
    "For x = 0: above the line stands 1 - 1 = 0, so tanh(0) is 0.",
  ],
  mistakes: [
    {
      name: "is the sigmoid",
      wrong: (x) => sigmoid(x),
      hint: ["This curve goes from 0 to 1. tanh goes from -1 to 1."],
    },
    {
      name: "forgets to stretch",
      wrong: (x) => 2 * sigmoid(x) - 1,
      hint: [
        "The height is right, but the curve is too flat: by which factor is x to be stretched?",
      ],
    },
    {
      name: "exchanges above and below",
      wrong: (x) => 1 / reference(x),
      hint: ["Above and below the line are exchanged."],
    },
    {
      name: "forgets the fraction",
      wrong: (x) => (exp64(x) - exp64(-x)) / 2,
      hint: ["Your results grow beyond 1. What stands below the line of the fraction?"],
    },
    {
      name: "is the derivative",
      wrong: (x) => tanhDerivative(x),
      hint: ["This is the slope of tanh, not its value."],
    },
  ],
};
