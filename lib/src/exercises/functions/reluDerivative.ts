import { relu, reluDerivative as reference } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";

export const reluDerivative: FunctionExercise<[x: number]> = {
  name: "reluDerivative",
  reference,
  lessonCases: [[1.5], [-3], [0]],
  randomCase: (random) => [decimal(random, -4, 4)],
  right: "The slope is 1 where numbers pass and 0 elsewhere, at the corner too.",
  hints: [
    "Look at the curve: how steep is it on the right of the corner, and how steep on the left?",
    "relu'(x) = 1 for x > 0, and 0 for all others.",
    "For x = 1.5 the curve rises by as much as x does: the slope is 1. Now take -3.",
  ],
  mistakes: [
    {
      name: "gives relu",
      wrong: (x) => relu(x),
      hint: ["This is the value of relu. How steep is it there?"],
    },
    {
      name: "counts the corner",
      wrong: (x) => (x >= 0 ? 1 : 0),
      hint: [
        "All is right but the corner, x = 0. There is no slope there; the lessons agree, with Keras, on that of the left side.",
      ],
    },
    {
      name: "exchanges the sides",
      wrong: (x) => (x > 0 ? 0 : 1),
      hint: ["The two sides are exchanged: on which side is the curve flat?"],
    },
    { name: "is 1 everywhere", wrong: () => 1, hint: ["The curve is not steep on both sides."] },
    { name: "is 0 everywhere", wrong: () => 0, hint: ["The curve is not flat on both sides."] },
    {
      name: "is the sign",
      wrong: (x) => Math.sign(x),
      hint: ["On the left side relu does not fall; it is flat."],
    },
    {
      name: "leaks",
      wrong: (x) => (x > 0 ? 1 : 0.1),
      hint: ["This is the slope of the leaky relu, which rises a little on the left side."],
    },
  ],
};
