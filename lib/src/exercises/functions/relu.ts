import { relu as reference, reluDerivative } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";

export const relu: FunctionExercise<[x: number]> = {
  name: "relu",
  reference,
  lessonCases: [[1.5], [-3], [0]],
  randomCase: (random) => [decimal(random, -4, 4)],
  right: "Positive numbers pass, and the others become 0.",
  hints: [
    "What happens to a positive number, and what to a negative one?",
    "relu(x) = max(0, x)",
    "For x = 1.5 the larger one of 0 and 1.5 is 1.5: it passes. Now take -3.",
  ],
  mistakes: [
    { name: "applies no activation", wrong: (x) => x, hint: ["Negative numbers pass as well."] },
    {
      name: "takes the amount",
      wrong: (x) => Math.abs(x),
      hint: ["Negative numbers lose their sign. They should lose more than that."],
    },
    {
      name: "takes the smaller one",
      wrong: (x) => Math.min(0, x),
      hint: ["You let the negative numbers pass, and stop the positive ones."],
    },
    {
      name: "is the derivative",
      wrong: (x) => reluDerivative(x),
      hint: ["This is the slope of relu, not its value."],
    },
    {
      name: "leaks",
      wrong: (x) => (x > 0 ? x : 0.1 * x),
      hint: ["This is the leaky relu: a little of each negative number comes through."],
    },
  ],
};
