import type { FunctionExercise } from "../functionExercise";
import { decimals, whole } from "./drawing";

type Args = [values: number[], rate: number, random: number[]];

/** Keeps a value where its random number is at least the rate, and multiplies it by the factor. */
const kept = ([values, rate, random]: Args, factor: number): number[] =>
  values.map((value, i) => (random[i] >= rate ? value * factor : 0));

export const dropout: FunctionExercise<Args> = {
  name: "dropout",
  reference: (...args) => kept(args, 1 / (1 - args[1])),
  lessonCases: [[[0.5, 1, 2, 4], 0.25, [0.9, 0.1, 0.3, 0.6]]],
  randomCase(random) {
    const count = whole(random, 3, 6);
    const rate = whole(random, 1, 8) / 10 + 0.05; // never a half, where keeping and dropping weigh the same
    return [decimals(random, count, 0.2, 2), rate, decimals(random, count, 0, 0.999)];
  },
  right:
    "Units are switched off by chance, and the others make up for them, so that the mean stays.",
  hints: [
    "Which values become 0, and what happens to those that stay, so that their sum stays the same on average?",
    "A value stays where its random number is not below the rate, and is then divided by 1 - rate; else it becomes 0.",
    "With the rate 0.25 and the random number 0.9 the value 0.5 stays, for 0.9 is not below 0.25: it becomes 0.5 / 0.75 = 0.6667.",
  ],
  mistakes: [
    {
      name: "does not scale",
      wrong: (...args) => kept(args, 1),
      hint: [
        "The right values stay, but they are too small: nobody makes up for those that are gone.",
      ],
    },
    {
      name: "exchanges kept and dropped",
      wrong: (values, rate, random) =>
        values.map((value, i) => (random[i] < rate ? value / (1 - rate) : 0)),
      hint: [
        "Those that should go stay, and the other way round. The rate is the share that goes.",
      ],
    },
    {
      name: "exchanges kept and dropped and the scale",
      wrong: (values, rate, random) =>
        values.map((value, i) => (random[i] < rate ? value / rate : 0)),
      hint: ["You take the rate for the share that stays. It is the share that goes."],
    },
    {
      name: "divides by the rate",
      wrong: (...args) => kept(args, 1 / args[1]),
      hint: ["You divide by the share that goes. Which share stays?"],
    },
    {
      name: "multiplies by what stays",
      wrong: (...args) => kept(args, 1 - args[1]),
      hint: [
        "The values that stay become smaller. They have to become larger to make up for the others.",
      ],
    },
    {
      name: "drops nothing",
      wrong: (values, rate) => values.map((value) => value / (1 - rate)),
      hint: ["No value is switched off."],
    },
    {
      name: "scales all as in a test",
      wrong: (values, rate) => values.map((value) => value * (1 - rate)),
      hint: ["You weaken all values alike. In training, some of them are switched off."],
    },
    {
      name: "gives the mask",
      wrong: (...args) => args[0].map((_, i) => (args[2][i] >= args[1] ? 1 : 0)),
      hint: ["This is the mask. What does it do to the values?"],
    },
    {
      name: "leaves the dropped ones out",
      wrong: (...args) => kept(args, 1 / (1 - args[1])).filter((value) => value !== 0),
      hint: [
        "Your list is shorter than the values. A unit that is switched off gives 0; it does not vanish.",
      ],
    },
  ],
};
