import { sigmoid, weightedSum as reference } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { roundingHint } from "../generalMistakes";
import { decimal, decimals, whole } from "./drawing";
import { twoDigits } from "../slips";
import { hiddenOutputs, hiddenWeights, inputs, outputWeights } from "../workedExample";

export const weightedSum: FunctionExercise<[inputs: number[], weights: number[], bias: number]> = {
  name: "weightedSum",
  reference,
  lessonCases: [
    ...outputWeights.map((_, i): [number[], number[], number] => {
      return [inputs, hiddenWeights.map((row) => row[i]), 0];
    }),
    [hiddenOutputs, outputWeights, 0],
  ],
  randomCase(random) {
    const count = whole(random, 2, 4);
    const bias = decimal(random, -2, 2);
    return [decimals(random, count, -2, 2), decimals(random, count, -2, 2), bias];
  },
  right: "Each input times its weight, added up, and the bias.",
  hints: [
    "Which input belongs to which weight, and what happens with the products? And does the bias count once?",
    "z = x_1 w_1 + x_2 w_2 + ... + x_n w_n + b",
    "For the inputs 1 and 1, the weights 0.5 and 0.25 and the bias -1: 1 * 0.5 + 1 * 0.25 is 0.75, and 0.75 - 1 is -0.25.",
  ],
  mistakes: [
    {
      name: "forgets the bias",
      wrong: (x, w) => reference(x, w),
      hint: [
        "Right as long as the bias is 0. The third argument is the bias; where does it come in?",
      ],
    },
    {
      name: "adds the bias for each input",
      wrong: (x, w, b) => reference(x, w) + x.length * b,
      hint: ["The bias is in your sum more than once. Is it added inside the loop?"],
    },
    {
      name: "squashes the sum",
      wrong: (x, w, b) => sigmoid(reference(x, w, b)),
      hint: [
        "You have gone one step too far: the activation function comes after the weighted sum.",
      ],
    },
    {
      name: "leaves the weights out",
      wrong: (x, _, b) => x.reduce((sum, x_i) => sum + x_i, b),
      hint: ["You add up the inputs as they are. How strongly does each of them count?"],
    },
    {
      name: "adds inputs and weights",
      wrong: (x, w, b) => x.reduce((sum, x_i, i) => sum + x_i + w[i], b),
      hint: [
        "An input of 0 should add nothing, whatever its weight is. Is that so in your formula?",
      ],
    },
    {
      name: "divides by the weights",
      wrong: (x, w, b) => x.reduce((sum, x_i, i) => sum + x_i / w[i], b),
      hint: [
        "You divide where you must multiply. Should a larger weight make an input count less?",
      ],
    },
    {
      name: "takes the mean",
      wrong: (x, w, b) => reference(x, w) / x.length + b,
      hint: ["You take the mean of the products. It is their sum that is wanted."],
    },
    {
      name: "loses the last input",
      wrong: (x, w, b) => reference(x.slice(0, -1), w.slice(0, -1), b),
      hint: ["The last input does not count. Where does your loop end?"],
    },
    {
      name: "loses the first input",
      wrong: (x, w, b) => reference(x.slice(1), w.slice(1), b),
      hint: ["The first input does not count. Where does your loop begin?"],
    },
    {
      name: "keeps the last product only",
      wrong: (x, w, b) => x.at(-1)! * w.at(-1)! + b,
      hint: [
        "Only the last product is in your result. Is it added to the others, or put in their place?",
      ],
    },
    {
      name: "weights in the wrong order",
      wrong: (x, w, b) => reference(x, [...w].reverse(), b),
      hint: [
        "The weights are taken in the wrong order: the first weight belongs to the first input.",
      ],
    },
    {
      name: "rounds the inputs",
      wrong: (x, w, b) => reference(x.map(twoDigits), w, b),
      hint: roundingHint,
    },
  ],
};
