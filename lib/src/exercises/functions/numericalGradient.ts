import { numericalGradient as reference } from "../../byhand";
import { sigmoid } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { decimals } from "./drawing";

type F = (w: readonly number[]) => number;

/** A function that messages can name. */
function named(name: string, f: F): F {
  return Object.defineProperty(f, "name", { value: name });
}

const functions: readonly F[] = [
  named("([a, b]) => a * a + 3 * b", ([a, b]) => a * a + 3 * b),
  named("([a, b]) => a * b", ([a, b]) => a * b),
  named("([a, b]) => 0.5 * sigmoid(a + 2 * b) ** 2", ([a, b]) => 0.5 * sigmoid(a + 2 * b) ** 2),
];

const epsilon = 1e-5;
const moved = (w: readonly number[], i: number, step: number): number[] =>
  w.map((w_j, j) => (j === i ? w_j + step : w_j));

export const numericalGradient: FunctionExercise<[f: F, w: number[]]> = {
  name: "numericalGradient",
  reference: (f, w) => reference(f, w),
  lessonCases: [
    [functions[0], [2, 5]],
    [functions[2], [0.3, 0.5]],
  ],
  randomCase: (random) => [functions[random.integer(3)], decimals(random, 2, 0.5, 2)],
  tolerance: 1e-3, // an epsilon of the learner's own, or a step to one side only, is as good
  right: "One weight after the other is moved a little, and the change of f is divided by the way.",
  hints: [
    "Move one weight a little up, then down, and leave the others where they are. What is the change of f to be divided by?",
    "df / dw_i ~ (f(..., w_i + epsilon, ...) - f(..., w_i - epsilon, ...)) / (2 epsilon), with epsilon = 1e-5.",
    "For f = a^2 at a = 2 and epsilon = 0.1: f(2.1) is 4.41 and f(1.9) is 3.61. Their difference, 0.8, divided by the whole way of 0.2, is 4.",
  ],
  mistakes: [
    {
      name: "divides by epsilon only",
      wrong: (f, w) =>
        w.map((_, i) => (f(moved(w, i, epsilon)) - f(moved(w, i, -epsilon))) / epsilon),
      hint: ["There is a factor 2 too much. How far is it from the lower place to the upper one?"],
    },
    {
      name: "does not divide",
      wrong: (f, w) => w.map((_, i) => f(moved(w, i, epsilon)) - f(moved(w, i, -epsilon))),
      hint: ["This is the change of f. A slope is a change divided by the way."],
    },
    {
      name: "moves all weights at once",
      wrong: (f, w) => {
        const [up, down] = [epsilon, -epsilon].map((step) => f(w.map((w_j) => w_j + step)));
        return w.map(() => (up - down) / (2 * epsilon));
      },
      hint: ["All entries are alike: you move all weights together. One at a time is wanted."],
    },
    {
      name: "turns the sign",
      wrong: (f, w) => reference(f, w).map((slope) => -slope),
      hint: ["The sign is turned: which of the two values is subtracted from which?"],
    },
    {
      name: "gives the sum of the slopes",
      wrong: (f, w) => reference(f, w).reduce((a, b) => a + b),
      hint: ["A gradient is a list with one slope for each weight. You have added them up."],
    },
    {
      name: "gives the value of f",
      wrong: (f, w) => w.map(() => f(w)),
      hint: ["These are values of f, not its slopes."],
    },
    {
      name: "gives the new weights",
      wrong: (f, w) => reference(f, w).map((slope, i) => w[i] - slope),
      hint: ["You have taken a step already. Only the slopes are wanted."],
    },
  ],
};
