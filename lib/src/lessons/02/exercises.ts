import { sigmoid, weightedSum } from "../../byhand";
import type { Exercise } from "../../exercises/exercise";
import { roundingHint } from "../../exercises/generalMistakes";
import { twoDigits } from "../../exercises/slips";
import { hiddenWeights, outputSum, outputWeights } from "../../exercises/workedExample";

/** What the worked example gives for the input (1, 0): its hidden sums are the first row of the weights. */
const sums = hiddenWeights[0];
const outputs = sums.map(sigmoid);
const sumForOneZero = weightedSum(outputs, outputWeights);

export const exercises: readonly Exercise[] = [
  {
    id: "02.1",
    title: "Predict another row",
    form: "predict",
    answer: sigmoid(sumForOneZero),
    decimals: 4,
    right: "Sum, sigmoid, sum, sigmoid: the whole way.",
    hints: [
      "Input 2 is 0, so its weights do not count. Each unit makes a sum, and sends it through the sigmoid.",
      "h_j = s(1 * w_1j + 0 * w_2j), then y = s(h_1 v_1 + h_2 v_2 + h_3 v_3).",
      "The hidden sums are 0.8, 0.4 and 0.3. The first hidden output is s(0.8) = 0.69. Go on with the other two, then with the output unit.",
    ],
    mistakes: [
      {
        value: sigmoid(weightedSum(sums, outputWeights)),
        hint: [
          "The hidden units hand their sums on as they are. What has to happen to a sum first?",
        ],
      },
      {
        value: weightedSum(sums, outputWeights),
        hint: ["There are only sums in your computation. Where is the activation function?"],
      },
      { value: sumForOneZero, hint: ["You stop at the sum of the output unit. One step is left."] },
      {
        value: sigmoid(sigmoid(sumForOneZero)),
        hint: ["The output goes through the sigmoid twice."],
      },
      {
        value: sigmoid(outputSum),
        hint: ["This is the output for (1, 1). Which weights count when input 2 is 0?"],
      },
      {
        value: sigmoid(weightedSum(hiddenWeights[1].map(sigmoid), outputWeights)),
        hint: ["This is the output for (0, 1): you have taken the weights of the other input."],
      },
      {
        value: sigmoid(weightedSum(outputs.map(twoDigits), outputWeights)),
        hint: roundingHint,
      },
    ],
  },
  {
    id: "02.2",
    title: "Compute without a sigmoid in the hidden layer",
    form: "compute",
    answer: 1.67,
    decimals: 2,
    right: "Without the sigmoid the sums go on as they are, and more arrives at the output.",
    hints: [
      "The hidden sums 1, 1.3 and 0.8 take the place of the hidden outputs. The rest stays as it was.",
      "z = h_1 v_1 + h_2 v_2 + h_3 v_3 with the weights 0.3, 0.5 and 0.9.",
      "The first product is 1 * 0.3 = 0.3, the second 1.3 * 0.5 = 0.65. One more, then add.",
    ],
    mistakes: [
      {
        value: outputSum,
        hint: ["This is the sum with the sigmoid in the hidden layer. Leave it out."],
      },
      {
        value: sigmoid(1.67),
        hint: ["You have gone one step too far: the sum is asked for, not the output."],
      },
      { value: 3.1, hint: ["You have added the hidden sums. Each of them has a weight."] },
    ],
  },
  {
    id: "02.3",
    title: "Mend the weights",
    form: "fix",
    answer: hiddenWeights,
    right: "One row for each input, one column for each unit.",
    hints: [
      "The answer is the table for the hidden layer. What does one row stand for, and what one column?",
      "The table has the shape [inputs, units], here [2, 3].",
      "The first row has the weights of input 1 to the three units: 0.8, 0.4 and 0.3.",
    ],
    mistakes: [
      {
        value: [
          [0.8, 0.2],
          [0.4, 0.9],
          [0.3, 0.5],
        ],
        hint: ["Rows and columns are exchanged: here one row belongs to one hidden unit."],
      },
      {
        value: [
          [0.8, 0.2, 0.4],
          [0.9, 0.3, 0.5],
        ],
        hint: [
          "The shape is right now, but the numbers were only broken into other lines. Turn the table.",
        ],
      },
      { value: [...hiddenWeights].reverse(), hint: ["The two inputs are exchanged."] },
    ],
  },
  {
    id: "02.4",
    title: "Explain what is wrong",
    form: "explain",
    points: [
      "The sum is not the answer: the answer is its sigmoid, which is always less than 1.",
      "1.3 is the weighted sum of h2; the activation function is the sigmoid, and it makes an output of it.",
      "Rounding errors are multiplied by weights and added up: digits kept on the way do not make as many right digits at the end.",
    ],
  },
  {
    id: "02.5",
    title: "Extend the network by a bias",
    form: "extend",
    answer: -outputSum,
    decimals: 3,
    right: "Where the sum is 0 the sigmoid is one half.",
    hints: [
      "For which sum is the sigmoid one half? And how does the bias bring the sum there?",
      "s(z) = 1/2 for z = 0, and z is the output sum plus the bias.",
      "Without a bias the output sum for (1, 1) is 1.233. The bias has to take away all of it.",
    ],
    mistakes: [
      {
        value: outputSum,
        hint: ["With this bias the sum becomes twice as large. Which sign must it have?"],
      },
      {
        value: -sigmoid(outputSum),
        hint: ["This would take away the output. It is the sum that must become 0."],
      },
      {
        value: 0.5 - outputSum,
        hint: ["With this bias the sum is one half. But it is the output that must be."],
      },
      {
        value: -1.67,
        hint: ["This is the sum of a network without the sigmoid in the hidden layer."],
      },
      { value: 0.5, hint: ["This is the output that is wanted, not the bias that leads to it."] },
    ],
  },
  {
    id: "02.6",
    title: "Write another truth table",
    form: "extend",
    answer: [1, 2],
    right: "A network that always says 1 is right wherever the target is 1.",
    hints: [
      "The answer is a list: the right rows for AND, then those for XOR. What does the network answer to each row?",
      "Compare row by row: an output above 0.5 is the answer 1.",
      "All four outputs are above 0.5, so all four answers are 1. In how many rows is the target of AND a 1?",
    ],
    mistakes: [
      { value: [3, 2], hint: ["You have counted the mistakes for AND."] },
      { value: [2, 1], hint: ["The two numbers are exchanged: AND first, then XOR."] },
      {
        value: [4, 4],
        hint: ["The network gives the same answer to all rows. Can that be right for all?"],
      },
      { value: [0.25, 0.5], hint: ["These are shares. The numbers of rows are asked for."] },
    ],
  },
  { id: "02.7", title: "Write the forward pass", form: "extend", check: "forwardPass" },
  {
    id: "02.8",
    title: "Compute with one digit",
    form: "compute",
    answer: [1.24, 1.24 - outputSum],
    decimals: 3,
    right: "Here the roundings partly cancel out. Nobody can rely on that.",
    hints: [
      "The answer is a list: the sum from the rounded hidden outputs, then how far it is from the sum with all digits. Which way does each of the three round?",
      "z = h_1 v_1 + h_2 v_2 + h_3 v_3 with the rounded h, then the distance of z from the sum with all digits.",
      "0.7310585786 rounds down to 0.7, and 0.7 * 0.3 is 0.21. Now the other two, then the distance from 1.2332120981.",
    ],
    mistakes: [
      {
        value: [1.1, outputSum - 1.1],
        hint: [
          "Your hidden outputs are cut off. The next digit decides which way a number is rounded.",
        ],
      },
      {
        value: [1.235, 1.235 - outputSum],
        hint: ["These are the hidden outputs with two digits. One is asked for."],
      },
      {
        value: [1.24, outputSum - 1.24],
        hint: ["The sum is right. A distance has no sign."],
      },
      {
        value: [1.24, outputSum],
        hint: ["The sum is right. Your second number is the other sum: how far are the two apart?"],
      },
      {
        value: [1.2, outputSum - 1.2],
        hint: ["You have rounded the sum. It is the hidden outputs that are to be rounded."],
      },
    ],
  },
];
