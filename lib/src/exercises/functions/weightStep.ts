import { weightStep as reference } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";
import { delta, hiddenOutputs } from "../workedExample";

export const weightStep: FunctionExercise<[learningRate: number, delta: number, input: number]> = {
  name: "weightStep",
  reference,
  lessonCases: hiddenOutputs.map((h) => [1, delta, h]),
  randomCase: (random) => [
    decimal(random, 0.1, 2),
    decimal(random, -0.5, -0.05) * (random.integer(2) ? 1 : -1),
    decimal(random, 0.05, 0.95),
  ],
  right:
    "The learning rate, times the delta where the weight ends, times the output where it begins.",
  hints: [
    "A step has three factors: how large steps are, what the unit at the end of the weight wants, and what came in at its beginning.",
    "step = eta delta_j y_i",
    "For eta = 0.5, delta = -0.25 and the input 1: 0.5 * -0.25 * 1 = -0.125.",
  ],
  mistakes: [
    {
      name: "divides by the input",
      wrong: (eta, d, y) => (eta * d) / y,
      hint: [
        "You divide where you must multiply. A change of which weight moves the sum more: of one with a small input or of one with a large input?",
      ],
    },
    {
      name: "divides by the learning rate",
      wrong: (eta, d, y) => (d * y) / eta,
      hint: ["You divide by the learning rate. Should a smaller rate make the step larger?"],
    },
    {
      name: "turns the sign",
      wrong: (eta, d, y) => -eta * d * y,
      hint: [
        "The size is right, but this step goes uphill. The delta of the lessons has the sign turned already, so that the step is added.",
      ],
    },
    {
      name: "leaves the learning rate out",
      wrong: (_, d, y) => d * y,
      hint: ["Right for a learning rate of 1. What of another one?"],
    },
    {
      name: "leaves the input out",
      wrong: (eta, d) => eta * d,
      hint: [
        "Right where 1 comes in, as for a bias. What if the unit at the beginning of the weight gives less?",
      ],
    },
    {
      name: "takes the derivative of the input too",
      wrong: (eta, d, y) => eta * d * y * (1 - y),
      hint: [
        "The slope of the sigmoid is in the delta already. What comes in at the weight's beginning counts as it is.",
      ],
    },
    {
      name: "adds the factors",
      wrong: (eta, d, y) => eta * (d + y),
      hint: ["Two of the factors are added. If nothing comes in, should the weight change?"],
    },
    {
      name: "squares the learning rate",
      wrong: (eta, d, y) => eta * eta * d * y,
      hint: ["The learning rate is in your step twice."],
    },
  ],
};
