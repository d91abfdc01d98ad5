import { outputDelta as reference, sigmoid, sigmoidDerivative } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { roundingHint } from "../generalMistakes";
import { decimal } from "./drawing";
import { sumBehind, twoDigits } from "../slips";
import { output } from "../workedExample";

export const outputDelta: FunctionExercise<[target: number, output: number]> = {
  name: "outputDelta",
  reference,
  lessonCases: [
    [0, output],
    [1, output],
  ],
  randomCase: (random) => [random.integer(2), decimal(random, 0.05, 0.95)],
  right: "The difference, times the slope of the sigmoid at the output.",
  hints: [
    "A delta has two factors: how far the output is from the target, and how steep the sigmoid is there. Are both in your formula?",
    "delta = y (1 - y) (t - y), with t the target and y the output.",
    "For t = 0 and y = 0.5: y (1 - y) is 0.5 * 0.5 = 0.25, and t - y is 0 - 0.5 = -0.5. The delta is their product, -0.125.",
  ],
  mistakes: [
    {
      name: "forgets the derivative",
      wrong: (t, y) => t - y,
      hint: [
        "You have the difference. But how much does the output move when the sum moves? A factor is missing: the slope of the activation function.",
      ],
    },
    {
      name: "turns the sign",
      wrong: (t, y) => y * (1 - y) * (y - t),
      hint: [
        "The size is right, but this delta leads uphill. If the output is too large, should the delta be positive or negative?",
        "The lessons define the delta with t - y, so that it can be added: delta = y (1 - y) (t - y).",
      ],
    },
    {
      name: "squashes twice",
      wrong: (t, y) => sigmoidDerivative(y) * (t - y),
      hint: [
        "The output has been through the sigmoid already. Do you send it through a second time?",
        "s'(z) = s(z) (1 - s(z)), and y is s(z): the slope is y (1 - y). sigmoidDerivative wants the sum z, not y.",
      ],
    },
    {
      name: "has a factor 2",
      wrong: (t, y) => 2 * y * (1 - y) * (t - y),
      hint: [
        "There is a factor 2 too much. It would be right for the error (t - y)^2. Which error do the lessons use?",
        "The lessons define E = 1/2 (t - y)^2. The half takes the 2 of the derivative away: delta = y (1 - y) (t - y).",
      ],
    },
    {
      name: "takes the sum for the activation",
      wrong: (t, y) => sumBehind(y) * (1 - sumBehind(y)) * (t - sumBehind(y)),
      hint: [
        "You compute with the weighted sum of the unit. The formula wants what comes out after the activation function.",
        "delta = y (1 - y) (t - y) with y = sigmoid(sum). A sigmoid's output is between 0 and 1; a sum need not be.",
      ],
    },
    {
      name: "divides by the slope",
      wrong: (t, y) => (t - y) / (y * (1 - y)),
      hint: [
        "You divide where you must multiply. Where the sigmoid is flat, should the delta be large or small?",
      ],
    },
    {
      name: "rounds the output",
      wrong: (t, y) => twoDigits(y) * (1 - twoDigits(y)) * (t - twoDigits(y)),
      hint: roundingHint,
    },
    {
      name: "rounds the difference",
      wrong: (t, y) => y * (1 - y) * twoDigits(t - y),
      hint: roundingHint,
    },
    {
      name: "takes the derivative at the sigmoid of the difference",
      wrong: (t, y) => sigmoid(t - y) * (1 - sigmoid(t - y)),
      hint: [
        "Only the output goes into the slope, and the difference stands beside it as a factor of its own.",
      ],
    },
    {
      name: "forgets one factor of the slope",
      wrong: (t, y) => y * (t - y),
      hint: ["The slope of the sigmoid has two factors of its own. You have one of them."],
    },
  ],
};
