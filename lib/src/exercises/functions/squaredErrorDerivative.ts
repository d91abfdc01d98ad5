import { squaredError, squaredErrorDerivative as reference } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";
import { output } from "../workedExample";

export const squaredErrorDerivative: FunctionExercise<[target: number, output: number]> = {
  name: "squaredErrorDerivative",
  reference,
  lessonCases: [
    [0, output],
    [0, 0.5],
    [1, 0.25],
  ],
  randomCase: (random) => [random.integer(2), decimal(random, 0.05, 0.95)],
  right: "Its sign says which way the error rises.",
  hints: [
    "If the output is above the target and grows a little, does the error rise or fall? The derivative has that sign.",
    "dE / dy = -(t - y)",
    "For t = 0 and y = 0.5: t - y is -0.5, and with the minus before it 0.5. The error rises with the output.",
  ],
  mistakes: [
    {
      name: "turns the sign",
      wrong: (t, y) => t - y,
      hint: [
        "The size is right, but the sign is turned. y stands in the brackets with a minus: what does the chain rule make of that?",
      ],
    },
    {
      name: "forgets the half of the error",
      wrong: (t, y) => -2 * (t - y),
      hint: [
        "There is a factor 2 too much. It is right for the error (t - y)^2; the lessons use half of it.",
      ],
    },
    {
      name: "gives the error",
      wrong: (t, y) => squaredError(t, y),
      hint: ["This is the error itself. How does it change when the output changes?"],
    },
    {
      name: "goes on to the sum",
      wrong: (t, y) => -(t - y) * y * (1 - y),
      hint: [
        "You have gone one step too far: the slope of the sigmoid belongs to the derivative with respect to the sum.",
      ],
    },
    {
      name: "takes the amount",
      wrong: (t, y) => Math.abs(t - y),
      hint: ["Your derivative is never negative. But the error falls on one side of the target."],
    },
    {
      name: "halves it",
      wrong: (t, y) => -(t - y) / 2,
      hint: ["The half of the error is used up by the 2 that comes down from the square."],
    },
  ],
};
