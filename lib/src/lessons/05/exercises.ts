import { hiddenDelta, outputDelta, sigmoid, weightedSum } from "../../byhand";
import type { Exercise } from "../../exercises/exercise";
import { delta, hiddenWeights, inputs, outputWeights, target } from "../../exercises/workedExample";

/** The weights of the worked example's network: w to the hidden units, v to the output. */
interface Net {
  readonly w: readonly (readonly number[])[];
  readonly v: readonly number[];
}

function forward({ w, v }: Net): { hidden: number[]; y: number; d: number } {
  const hidden = v.map((_, j) => sigmoid(weightedSum(inputs, [w[0][j], w[1][j]])));
  const y = sigmoid(weightedSum(hidden, v));
  return { hidden, y, d: outputDelta(target, y) };
}

/** The network after one step with the learning rate 1; only its output weights change, where `all` is false. */
function step({ w, v }: Net, all = true): Net {
  const { hidden, d } = forward({ w, v });
  const deltas = hidden.map((h, j) => hiddenDelta(h, [v[j]], [d]));
  return {
    v: v.map((v_j, j) => v_j + d * hidden[j]),
    w: all ? w.map((row, i) => row.map((w_ij, j) => w_ij + deltas[j] * inputs[i])) : w,
  };
}

/** The network after a step that is `rate` times as long. */
function longStep(net: Net, rate: number): Net {
  const whole = step(net);
  return {
    v: net.v.map((v_j, j) => v_j + rate * (whole.v[j] - v_j)),
    w: net.w.map((row, i) => row.map((w_ij, j) => w_ij + rate * (whole.w[i][j] - w_ij))),
  };
}

const first = step({ w: hiddenWeights, v: outputWeights });
const afterOne = forward(first);
const afterTwo = forward(step(first));

export const exercises: readonly Exercise[] = [
  {
    id: "05.1",
    title: "Predict the signs",
    form: "predict",
    answer: ["+", "+", "+"],
    right: "The output is too small, and all that leads to it is positive.",
    hints: [
      'The answer is a list of "+" and "-": the output delta, the hidden deltas, the steps. Is the output too small or too large now?',
      "delta = y (1 - y) (t - y); the hidden deltas and the steps are products with weights and outputs, which are all positive here.",
      "With t = 1 and y = 0.774 the difference t - y is 0.226, a positive number.",
    ],
    mistakes: [
      {
        value: ["-", "-", "-"],
        hint: ["These are the signs for the target 0, where the output is too large."],
      },
      {
        value: ["+", "-", "+"],
        hint: ["The hidden deltas are products with the output weights. Which signs have those?"],
      },
      {
        value: ["+", "+", "-"],
        hint: ["The deltas are right. A step is added to the weight: should the weight grow?"],
      },
      {
        value: ["+", "-", "-"],
        hint: [
          "The output delta is right. Which sign have the weights through which it comes back?",
        ],
      },
    ],
  },
  { id: "05.2", title: "Compute any output delta", form: "compute", check: "outputDelta" },
  { id: "05.3", title: "Fix the mistake", form: "fix", check: "weightStep" },
  {
    id: "05.4",
    title: "Explain the order",
    form: "explain",
    points: [
      "A gradient belongs to one place: to the weights with which the forward pass was made.",
      "Deltas through changed weights mix outputs from before the step with weights from after it.",
      "They do not agree with the trial, the finite difference.",
    ],
  },
  { id: "05.5", title: "Extend to two outputs", form: "extend", check: "hiddenDelta" },
  {
    id: "05.6",
    title: "Compute a second step",
    form: "compute",
    answer: [afterOne.d, afterTwo.y],
    decimals: 5,
    right: "The second step begins where the first one ended.",
    hints: [
      "The answer is a list: the delta at the new output, and the output after the second step. Are all numbers taken from the new weights?",
      "delta = y (1 - y) (t - y) with the new y; then all deltas, then all nine weights change.",
      "The output after the first step is 0.731396. So y (1 - y) is 0.196456, and t - y is -0.731396. Their product is the first number; the second is for the model.",
    ],
    mistakes: [
      {
        value: [delta, afterTwo.y],
        hint: ["The output is right. But the delta is that of the first step."],
      },
      {
        value: [delta, afterOne.y],
        hint: ["These are the numbers of the first step. Begin with the new weights."],
      },
      {
        value: [afterOne.d, afterOne.y],
        hint: ["The delta is right. The output is that before the second step."],
      },
      {
        value: [-afterOne.d, afterTwo.y],
        hint: ["The output is right. Which sign has a delta whose output is too large?"],
      },
      {
        value: [target - afterOne.y, afterTwo.y],
        hint: ["The output is right. The delta lacks a factor: the slope of the sigmoid."],
      },
      {
        value: [2 * afterOne.d, afterTwo.y],
        hint: [
          "The output is right. The delta has a factor 2 too much: the lessons use half of the squared difference.",
        ],
      },
      {
        value: [afterOne.d, forward(step(first, false)).y],
        hint: ["The delta is right. But only the output weights have moved in your second step."],
      },
      {
        value: [afterOne.d, forward(longStep(first, 0.5)).y],
        hint: [
          "The delta is right. Your second step is half as long: the library's mean squared error has no half. Which learning rate does the model need?",
        ],
      },
      {
        value: [afterOne.d, forward(longStep(first, 2)).y],
        hint: [
          "The delta is right. Your second step is twice as long: the library's mean squared error has no half. Which learning rate does the model need?",
        ],
      },
    ],
  },
  {
    id: "05.7",
    title: "Predict what three learning rates do",
    form: "predict",
    answer: [0, 1, 4],
    right: "The same direction, and three different ends.",
    hints: [
      "The answer is a list of three heights. First find where w is after the step, for each learning rate.",
      "new w = w - rate * 2 (w - 1); height = (w - 1)^2",
      "At w = 0 the derivative is 2 * (0 - 1) = -2. With the rate 0.5 the new w is 0 - 0.5 * (-2) = 1, the lowest place of the valley. Now the other two.",
    ],
    mistakes: [
      {
        value: [1, 2, 3],
        hint: ["These are the new values of w. How high is the valley at each of them?"],
      },
      {
        value: [4, 9, 16],
        hint: ["Your steps lead uphill. What happens to the derivative in a step: is it added?"],
      },
      {
        value: [0.25, 0, 0.25],
        hint: ["Your steps are half as long as they should be. What is the derivative at w = 0?"],
      },
      {
        value: [0, 1, 2],
        hint: ["These are the distances from the bottom. What does the valley make of a distance?"],
      },
    ],
  },
];
