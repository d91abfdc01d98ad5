import { numericalGradient, sigmoid, squaredError, weightedSum } from "../../byhand";
import type { Exercise } from "../../exercises/exercise";
import { hiddenOutputs, hiddenWeights, output } from "../../exercises/workedExample";

const rows = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const targets = [0, 1, 1, 0];
const hiddenOfRows = rows.map((row) =>
  hiddenWeights[0].map((w, j) => sigmoid(weightedSum(row, [w, hiddenWeights[1][j]]))),
);
const errors = (weights: readonly number[]): number[] =>
  hiddenOfRows.map((h, row) => squaredError(targets[row], sigmoid(weightedSum(h, weights))));
const total = (weights: readonly number[]): number => errors(weights).reduce((a, b) => a + b, 0);
const gradient = (f: (weights: readonly number[]) => number): number[] =>
  numericalGradient(f, [0.3, 0.5, 0.9]);

const changed = sigmoid(weightedSum(hiddenOutputs, [0.3, 0.5, 0.8]));

export const exercises: readonly Exercise[] = [
  {
    id: "04.1",
    title: "Predict the error",
    form: "predict",
    answer: [0.005, 25],
    right: "A difference five times as large counts 25 times.",
    hints: [
      "The answer is a list: the error for 0.9, and how many times larger that for 0.5 is. What does squaring do to a factor?",
      "E = 1/2 (t - y)^2",
      "For y = 0.5 the difference is 0.5, its square 0.25, and half of that 0.125. Now the same for y = 0.9.",
    ],
    mistakes: [
      {
        value: [0.01, 25],
        hint: ["The second number is right. The first one is the square; the half is missing."],
      },
      {
        value: [0.005, 5],
        hint: ["The first number is right. The difference is 5 times as large; and its square?"],
      },
      { value: [0.05, 5], hint: ["You have taken half of the difference. It is squared first."] },
      {
        value: [0.01, 5],
        hint: ["The first number lacks the half, and in the second one nothing is squared."],
      },
      { value: [0.405, 25], hint: ["The difference is counted from the target 1, not from 0."] },
    ],
  },
  {
    id: "04.2",
    title: "Compute the error after a change",
    form: "compute",
    answer: [changed, squaredError(0, changed)],
    decimals: 4,
    right: "A smaller weight makes the output smaller, and the output was too large.",
    hints: [
      "The answer is a list: the new output and its error. Which parts of the computation change with the third output weight?",
      "y = s(0.3 h_1 + 0.5 h_2 + 0.8 h_3), then E = 1/2 (0 - y)^2.",
      "The first two products are 0.2193 and 0.3929. The third is 0.8 * 0.68997. Add, squash, then square and halve.",
    ],
    mistakes: [
      {
        value: [output, squaredError(0, output)],
        hint: ["This is the output with the old weight."],
      },
      {
        value: [changed, 2 * squaredError(0, changed)],
        hint: ["The output is right. The half of the error is missing."],
      },
      {
        value: [changed, changed / 2],
        hint: ["The output is right. For the error it has to be squared."],
      },
      {
        value: [weightedSum(hiddenOutputs, [0.3, 0.5, 0.8]), squaredError(0, changed)],
        hint: ["The error is right. But the first number is the sum, not the output."],
      },
      {
        value: [changed, squaredError(1, changed)],
        hint: ["The output is right. The target for (1, 1) is not 1."],
      },
      {
        value: [changed, -changed],
        hint: [
          "The output is right. The second number is the difference; the error is made from its square.",
        ],
      },
    ],
  },
  {
    id: "04.3",
    title: "Fix the measure",
    form: "fix",
    answer: 0.5,
    right: "Squares cannot cancel out.",
    hints: [
      "Some differences are positive, some negative. What keeps them from cancelling out?",
      "Sum of 1/2 (t - y)^2 over all rows.",
      "For the first row: 0 - 0.5 = -0.5, squared 0.25, half of it 0.125. There are four such rows.",
    ],
    mistakes: [
      { value: 0, hint: ["The differences still cancel out."] },
      { value: 1, hint: ["Nothing cancels out any more. But the lesson's error has a half."] },
      { value: 2, hint: ["You add up the amounts of the differences. The lesson squares them."] },
      { value: 0.125, hint: ["This is the mean over the rows. The code of the exercise adds up."] },
      {
        value: 0.25,
        hint: [
          "This is a mean of squares without the half. The code of the exercise adds up halves of squares.",
        ],
      },
    ],
  },
  { id: "04.4", title: "Compute the derivative", form: "compute", check: "squaredErrorDerivative" },
  {
    id: "04.5",
    title: "Extend the trial to a list",
    form: "extend",
    check: "numericalGradient",
  },
  {
    id: "04.6",
    title: "Explain the flat ground",
    form: "explain",
    points: [
      "Large positive weights make large sums, and there the sigmoid is nearly 1 whatever the weights are.",
      "A small change of a weight hardly changes the output, and so hardly the error: the gradient is nearly 0.",
      "The unit is saturated. A network that starts there learns slowly, although it is very wrong.",
    ],
  },
  {
    id: "04.7",
    title: "Extend to all three output weights",
    form: "extend",
    answer: gradient((weights) => total(weights) / 4),
    decimals: 5,
    right: "The first and the third you knew; the second is the steepest.",
    hints: [
      "The function to be moved has three weights now, and gives one mean error over the four rows.",
      "numericalGradient(meanErrorOfThree, [0.3, 0.5, 0.9]), where meanErrorOfThree gives the sum of the four errors divided by 4.",
      "For each row: the hidden outputs, their weighted sum with the three weights, its sigmoid, its error with the row's target. Add the four errors, and divide by 4.",
    ],
    mistakes: [
      {
        value: gradient(total),
        hint: ["You have added up the errors of the rows. The mean is asked for."],
      },
      {
        value: gradient((weights) => errors(weights)[3]),
        hint: ["This is the gradient for (1, 1) alone. The mean over all four rows is asked for."],
      },
      {
        value: gradient((weights) => total(weights) / 3),
        hint: ["You have divided by the number of weights. The mean goes over the rows."],
      },
    ],
  },
  {
    id: "04.8",
    title: "Compute both means",
    form: "compute",
    answer: [0.0275, 0.055],
    decimals: 4,
    right: "One has the half, and the other has not.",
    hints: [
      "The answer is a list: the mean by hand, then the loss. In what do the two differ?",
      "mean by hand = sum of 1/2 (t - y)^2 over the rows, divided by 4; the loss has no half.",
      "The squares of the first two rows are 0.1^2 = 0.01 and (1 - 0.8)^2 = 0.04. Now the other two.",
    ],
    mistakes: [
      {
        value: [0.055, 0.0275],
        hint: ["The two are exchanged. Which of them has the half?"],
      },
      {
        value: [0.11, 0.22],
        hint: ["You have added up the rows. A mean is asked for."],
      },
      {
        value: [0.055, 0.055],
        hint: ["The second number is right. The first one has a half in it."],
      },
      {
        value: [0.0275, 0.0275],
        hint: ["The first number is right. The loss of a model has no half."],
      },
      {
        value: [0.1, 0.2],
        hint: ["You have taken the amounts of the differences. They are squared first."],
      },
    ],
  },
];
