import { sigmoid, sigmoidDerivative, tanh, weightedSum } from "../../byhand";
import type { Exercise } from "../../exercises/exercise";
import { hiddenSums, outputSum, outputWeights } from "../../exercises/workedExample";

const tanhSum = weightedSum(hiddenSums.map(tanh), outputWeights);
const slope = sigmoidDerivative(1.3);

export const exercises: readonly Exercise[] = [
  {
    id: "03.1",
    title: "Predict with tanh",
    form: "predict",
    answer: tanhSum,
    decimals: 3,
    right: "Two of the three hidden outputs are larger than with the sigmoid, one is smaller.",
    hints: [
      "Only the hidden layer changes: tanh takes the place of the sigmoid. The output's sum is asked for.",
      "z = tanh(1) * 0.3 + tanh(1.3) * 0.5 + tanh(0.8) * 0.9",
      "tanh(1) is 0.762, and 0.762 * 0.3 is 0.228. Now the other two, with all their digits.",
    ],
    mistakes: [
      { value: outputSum, hint: ["This is the sum with the sigmoid, as in lesson 02."] },
      {
        value: 1.67,
        hint: ["This is the sum without any activation function in the hidden layer."],
      },
      { value: tanh(tanhSum), hint: ["You have gone one step too far: the sum is asked for."] },
      {
        value: sigmoid(tanhSum),
        hint: ["You have gone one step too far: the sum is asked for, not the output."],
      },
      {
        value: weightedSum(
          hiddenSums.map((z) => tanh(sigmoid(z))),
          outputWeights,
        ),
        hint: [
          "The hidden sums go through the sigmoid and through tanh. Only one of them is wanted.",
        ],
      },
    ],
  },
  {
    id: "03.2",
    title: "Collapse layers with biases",
    form: "compute",
    answer: [0.71, 0.96, 0.8],
    decimals: 4,
    right: "Two layers without activation functions are one layer.",
    hints: [
      "The answer is a list: the two weights of the one layer, then its bias. What becomes of b when the second layer comes?",
      "(X W + b) V + c = X (W V) + (b V + c)",
      "The first weight is the first row of W times V: 0.8 * 0.3 + 0.4 * 0.5 + 0.3 * 0.9 = 0.71. The bias is b times V, and c.",
    ],
    mistakes: [
      {
        value: [0.71, 0.96, 0.4],
        hint: ["The weights are right. The bias has two parts, and one of them is missing."],
      },
      {
        value: [0.71, 0.96, 1],
        hint: [
          "The weights are right. But the first biases go through the second layer, too: have they weights there?",
        ],
      },
      { value: [0.71, 0.96, 0], hint: ["The weights are right. Where have the biases gone?"] },
      {
        value: [1.5, 1.6, 0.8],
        hint: [
          "The bias is right. For the weights you have added up rows; the second layer weighs them.",
        ],
      },
    ],
  },
  {
    id: "03.3",
    title: "Mend the derivative",
    form: "fix",
    answer: slope,
    decimals: 4,
    right: "The sum goes through the sigmoid once.",
    hints: [
      "Does the derivative of the lesson take the sum or the output?",
      "s'(z) = s(z) (1 - s(z)), which is h (1 - h) if h is the output.",
      "With h = 0.786: 1 - h is 0.214. Multiply the two, with all digits of h.",
    ],
    mistakes: [
      {
        value: sigmoidDerivative(sigmoid(1.3)),
        hint: ["The code is as it was: the output goes through the sigmoid a second time."],
      },
      { value: sigmoid(1.3), hint: ["This is the output. How steep is the sigmoid there?"] },
      {
        value: 1.3 * (1 - 1.3),
        hint: [
          "The formula with the output, but you have put the sum in. A slope of the sigmoid is never negative.",
        ],
      },
      { value: 1 - sigmoid(1.3), hint: ["You have one of two factors."] },
      { value: 1 - sigmoid(1.3) ** 2, hint: ["This formula belongs to tanh."] },
    ],
  },
  {
    id: "03.4",
    title: "Explain softmax",
    form: "explain",
    points: [
      "Adding 10 to all sums changes nothing.",
      "Each power becomes e^10 times as large, above and below the line of the fraction, so that the factor cancels.",
      "Only the differences between the sums count.",
      "With two classes: divided above and below by e^z_1 the fraction is 1 / (1 + e^(z_2 - z_1)), the sigmoid of z_1 - z_2.",
    ],
  },
  {
    id: "03.5",
    title: "Extend the collection",
    form: "extend",
    answer: [-0.2, 3, 0.1, 1],
    right: "Below 0 a little comes through, and so training sees a slope.",
    hints: [
      "The answer is a list: leaky relu of -2 and of 3, then its derivative at -2 and at 3. What comes through on the left?",
      "z for z > 0, else 0.1 z; the derivative is 1 for z > 0, else 0.1.",
      "For z = 3 the number passes: 3. Its slope there is 1. For z = -2 a tenth of it passes.",
    ],
    mistakes: [
      { value: [0, 3, 0, 1], hint: ["This is relu without a leak."] },
      { value: [0.2, 3, 0.1, 1], hint: ["A tenth of a negative number is negative."] },
      {
        value: [-0.2, 3, -0.1, 1],
        hint: ["The values are right. But does the curve fall or rise on the left?"],
      },
      {
        value: [-0.2, 3, -0.2, 3],
        hint: ["The values are right. You have given them again for the slopes."],
      },
      {
        value: [-0.2, 3, 0, 1],
        hint: ["The values are right. The slope is that of relu: but there is a leak."],
      },
      {
        value: [-0.2, 0.3, 0.1, 0.1],
        hint: ["All numbers are weakened. The positive ones pass as they are."],
      },
    ],
  },
  { id: "03.6", title: "Mend softmax", form: "fix", check: "softmax" },
];
