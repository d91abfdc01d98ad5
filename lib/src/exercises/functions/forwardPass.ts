import { sigmoid, weightedSum } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { roundingHint } from "../generalMistakes";
import { decimals, whole } from "./drawing";
import { twoDigits } from "../slips";
import { hiddenWeights, inputs, outputWeights } from "../workedExample";

type Args = [inputs: number[], hiddenWeights: number[][], outputWeights: number[]];

const same = (z: number): number => z;

/** The sum of the output unit, with `f` in the place of the hidden units' sigmoid. */
function outputSum([x, w, v]: Args, f: (z: number) => number = sigmoid): number {
  const hidden = v.map((_, j) =>
    weightedSum(
      x,
      w.map((row) => row[j]),
    ),
  );
  return weightedSum(hidden.map(f), v);
}

export const forwardPass: FunctionExercise<Args> = {
  name: "forwardPass",
  reference: (...args) => sigmoid(outputSum(args)),
  lessonCases: [
    [inputs, hiddenWeights, outputWeights],
    [[1, 0], hiddenWeights, outputWeights],
    [[0, 1], hiddenWeights, outputWeights],
    [[0, 0], hiddenWeights, outputWeights],
  ],
  randomCase(random) {
    const hidden = whole(random, 2, 4);
    const w = [decimals(random, hidden, 0.2, 1.5), decimals(random, hidden, 0.2, 1.5)];
    return [decimals(random, 2, 0.1, 1), w, decimals(random, hidden, -1, 1)];
  },
  right: "Sum, sigmoid, sum, sigmoid: the whole way from the inputs to the output.",
  hints: [
    "Each unit does two things: it makes a weighted sum, and it sends the sum through the sigmoid. Do both layers do both?",
    "h_j = s(x_1 w_1j + x_2 w_2j) for each hidden unit j, then y = s(h_1 v_1 + h_2 v_2 + ...).",
    "For the inputs 1 and 1 the first hidden unit has the sum 1 * 0.8 + 1 * 0.2 = 1.0 and the output s(1.0) = 0.7311. Do the same for the others, then for the output unit.",
  ],
  mistakes: [
    {
      name: "no activation in the hidden layer",
      wrong: (...args) => sigmoid(outputSum(args, same)),
      hint: [
        "The hidden units hand their sums on as they are. What has to happen to a sum before the next layer sees it?",
      ],
    },
    {
      name: "no activation at all",
      wrong: (...args) => outputSum(args, same),
      hint: ["There are only weighted sums in your network. Where is the activation function?"],
    },
    {
      name: "no activation at the output",
      wrong: (...args) => outputSum(args),
      hint: [
        "You stop at the sum of the output unit. It has an activation function, as the hidden units have.",
      ],
    },
    {
      name: "squashes the output twice",
      wrong: (...args) => sigmoid(sigmoid(outputSum(args))),
      hint: ["The output goes through the sigmoid twice."],
    },
    {
      name: "squashes the hidden outputs twice",
      wrong: (...args) => sigmoid(outputSum(args, (z) => sigmoid(sigmoid(z)))),
      hint: ["The hidden outputs go through the sigmoid twice."],
    },
    {
      name: "rounds the hidden outputs",
      wrong: (...args) => sigmoid(outputSum(args, (z) => twoDigits(sigmoid(z)))),
      hint: roundingHint,
    },
    {
      name: "rounds the hidden outputs and stops at the sum",
      wrong: (...args) => outputSum(args, (z) => twoDigits(sigmoid(z))),
      hint: [
        "Two things at once: the hidden outputs are rounded, and the last activation function is missing.",
      ],
    },
    {
      name: "takes the hidden weights by input",
      wrong: (x, w, v) => {
        const hidden = v.map((_, j) => sigmoid(weightedSum(x, w[j % 2].slice(0, 2))));
        return sigmoid(weightedSum(hidden, v));
      },
      hint: [
        "The table of weights has one row for each input and one column for each hidden unit. A hidden unit needs its column, and you take a row.",
      ],
    },
  ],
};
