import { sigmoid, softmax as reference } from "../../byhand";
import { exp64 } from "../../byhand/exp64";
import type { FunctionExercise } from "../functionExercise";
import { decimals, whole } from "./drawing";

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const softmax: FunctionExercise<[sums: number[]]> = {
  name: "softmax",
  reference,
  lessonCases: [[[2, 1, -1]], [[12, 11, 9]], [[2, 0.5]]],
  randomCase: (random) => [decimals(random, whole(random, 2, 5), -3, 3)],
  right: "All outputs are positive, and they are 1 in total.",
  hints: [
    "The outputs must be positive and 1 in total. Add yours up: what is missing?",
    "y_i = e^z_i / (e^z_1 + e^z_2 + ... + e^z_n)",
    "For the sums 0 and 0: both powers are 1, together 2, so each output is 1 / 2. For 2, 1 and -1 begin with the three powers, 7.389, 2.718 and 0.368.",
  ],
  mistakes: [
    {
      name: "forgets the powers",
      wrong: (z) => z.map((z_i) => z_i / total(z)),
      hint: ["You divide the sums as they are. What makes all of them positive first?"],
    },
    {
      name: "does not divide",
      wrong: (z) => z.map(exp64),
      hint: ["Your outputs are positive, but they are not 1 in total."],
    },
    {
      name: "takes the sigmoid of each",
      wrong: (z) => z.map(sigmoid),
      hint: [
        "Each of your outputs is made from its own sum only. In softmax they share one whole.",
      ],
    },
    {
      name: "divides the sigmoids",
      wrong: (z) => z.map((z_i) => sigmoid(z_i) / total(z.map(sigmoid))),
      hint: ["You share out sigmoids. Softmax shares out powers of e."],
    },
    {
      name: "divides by the largest",
      wrong: (z) => z.map((z_i) => exp64(z_i - Math.max(...z))),
      hint: ["Your largest output is 1. Divide by all of them together, not by the largest."],
    },
    {
      name: "takes the mean",
      wrong: (z) => z.map((z_i) => exp64(z_i) / z.length),
      hint: ["You divide by how many there are. Divide by what they are together."],
    },
    {
      name: "turns the exponents",
      wrong: (z) => reference(z.map((z_i) => -z_i)),
      hint: ["The smallest sum gets the largest output. Which sign has the exponent?"],
    },
    {
      name: "names the largest only",
      wrong: (z) => z.map((z_i) => (z_i === Math.max(...z) ? 1 : 0)),
      hint: ["You give all to the largest. The others get something too: it is a soft maximum."],
    },
    {
      name: "is logarithmic",
      wrong: (z) => z.map((z_i) => z_i - Math.max(...z)),
      hint: ["You have subtracted the largest sum. That was only to keep the powers small."],
    },
  ],
};
