import { squaredError as reference } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";
import { output } from "../workedExample";

export const squaredError: FunctionExercise<[target: number, output: number]> = {
  name: "squaredError",
  reference,
  lessonCases: [
    [0, output],
    [1, 0.9],
    [1, 0.5],
  ],
  randomCase: (random) => [random.integer(2), decimal(random, 0.05, 0.95)],
  right: "Half of the squared difference: never negative, and it grows faster than the difference.",
  hints: [
    "Three steps: the difference, its square, and a factor that makes the derivative simple. Which one is missing?",
    "E = 1/2 (t - y)^2",
    "For t = 0 and y = 0.5: the difference is -0.5, its square 0.25, and half of that is 0.125.",
  ],
  mistakes: [
    {
      name: "forgets the half",
      wrong: (t, y) => (t - y) ** 2,
      hint: [
        "This is the square. The lessons put a factor before it, so that the derivative has none.",
      ],
    },
    {
      name: "forgets the square",
      wrong: (t, y) => (t - y) / 2,
      hint: ["This is half of the difference, and it may be negative. What is missing?"],
    },
    {
      name: "gives the difference",
      wrong: (t, y) => t - y,
      hint: ["This is the difference alone. Differences of several rows could cancel out."],
    },
    {
      name: "takes the amount",
      wrong: (t, y) => Math.abs(t - y),
      hint: ["The sign is gone, but not by squaring. A large difference should count more."],
    },
    {
      name: "takes the difference of the squares",
      wrong: (t, y) => (t * t - y * y) / 2,
      hint: [
        "The square of a difference is not the difference of the squares. Where are the brackets?",
      ],
    },
    {
      name: "halves before squaring",
      wrong: (t, y) => ((t - y) / 2) ** 2,
      hint: ["The half is squared as well. It stands outside of the brackets."],
    },
    {
      name: "takes the root",
      wrong: (t, y) => Math.sqrt(Math.abs(t - y)) / 2,
      hint: ["You take a root where a square is wanted."],
    },
  ],
};
