import { outputDelta, sigmoidDerivative } from "../../byhand";
import type { Answer, Exercise } from "../../exercises/exercise";
import {
  derivatives,
  derivativesWithOneSlope,
  hiddenOutputs,
  lateDerivatives,
  tanhDeltas,
} from "./example";

const [h1] = hiddenOutputs;

/** Exercise 2: an output unit with the output 0.9 and the target 1. */
const right = outputDelta(1, 0.9);
const forgotten = 1 - 0.9;
const twice = sigmoidDerivative(0.9) * (1 - 0.9);

/** Lists whose last number is this. */
const endsWith =
  (wanted: number) =>
  (value: Answer): boolean =>
    Array.isArray(value) && Math.abs(Number(value[value.length - 1]) - wanted) < 1e-4;

export const exercises: readonly Exercise[] = [
  {
    id: "06.1",
    title: "Predict a ratio",
    form: "predict",
    answer: 1 / (1 - h1),
    decimals: 2,
    right: "The forgotten factor stands in the ratio, turned upside down.",
    mistakes: [
      {
        value: 1 - h1,
        hint: [
          "This is the ratio turned upside down: is the wrong change larger or smaller than the right one?",
          "ratio = wrong change / right change",
          "The right delta has one factor more, which is less than 1. So the wrong one is larger, and the ratio is above 1.",
        ],
      },
      {
        value: 1 / (h1 * (1 - h1)),
        hint: [
          "This is the ratio where the whole derivative is forgotten. Here only one of its two factors is.",
          "ratio = h v delta / (h (1 - h) v delta)",
          "h, v and delta stand above and below, and cancel. What is left below?",
        ],
      },
      {
        value: 1 / h1,
        hint: [
          "This is the ratio where the other factor of the derivative is forgotten.",
          "ratio = h v delta / (h (1 - h) v delta)",
          "h stands above and below, and cancels; 1 - h stands only below.",
        ],
      },
    ],
    hints: [
      "Write the wrong delta above the right one, and see which factors cancel.",
      "ratio = h v delta / (h (1 - h) v delta)",
      "h, v and delta cancel. What is left is 1 / (1 - h), with h of the first hidden unit.",
    ],
  },
  {
    id: "06.2",
    title: "Compute four deltas",
    form: "compute",
    answer: [right, forgotten, -right, twice],
    decimals: 4,
    right: "Each mistake has a size of its own, by which it can be recognized.",
    mistakes: [
      {
        value: [-right, -forgotten, right, -twice],
        hint: [
          "All four signs are turned: the output is below its target, so which way must the sum of the unit go?",
          "delta = y (1 - y) (t - y)",
          "t - y = 1 - 0.9 is positive, so the right delta is positive.",
        ],
      },
      {
        test: endsWith(sigmoidDerivative(0.9)),
        examples: [[right, forgotten, -right, sigmoidDerivative(0.9)]],
        hint: [
          "Look at the fourth number: only its derivative is wrong, and the delta has another factor as well.",
          "squashed twice: s(y) (1 - s(y)) (t - y)",
          "s(0.9) (1 - s(0.9)) is about a fifth. Multiply it by t - y = 1 - 0.9.",
        ],
      },
      {
        test: endsWith(right),
        examples: [[right, forgotten, -right, right]],
        hint: [
          "Your fourth delta is the right one. What happens to an output that goes through the sigmoid once more?",
          "squashed twice: s(y) (1 - s(y)) (t - y)",
          "Compute s(0.9) first, then s (1 - s), then times 1 - 0.9.",
        ],
      },
    ],
    hints: [
      "Begin with the right delta, then replace one factor at a time.",
      "right: y (1 - y) (t - y); forgotten: t - y; sign: y (1 - y) (y - t); squashed twice: s(y) (1 - s(y)) (t - y)",
      "y (1 - y) is 0.9 times 0.1, and t - y is 0.1. For the last one, sigmoidDerivative(0.9) stands in the place of y (1 - y).",
    ],
  },
  { id: "06.3", title: "Fix a hidden delta", form: "fix", check: "hiddenDelta" },
  {
    id: "06.4",
    title: "Fix a program",
    form: "fix",
    answer: derivatives(),
    right: "All nine derivatives agree with the trial.",
    mistakes: [
      {
        value: derivativesWithOneSlope(),
        hint: [
          "These are still the derivatives of the broken program. The last three agree with the trial: which line makes the first six?",
          "hidden delta = h (1 - h) v delta",
          "The hidden deltas take the slope of the output unit. A hidden unit has a slope of its own, made from its own output.",
        ],
      },
      {
        value: derivatives().map((value) => -value),
        hint: [
          "The size is right, and each sign is turned: is a change of a weight the same as a derivative?",
          "derivative = -change",
          "The program ends with a line that turns all signs. Keep it.",
        ],
      },
      {
        value: lateDerivatives(),
        hint: [
          "Now the hidden deltas use output weights from after the step.",
          "First all deltas, then all weights.",
          "Take v as forward gives it, for all three hidden deltas.",
        ],
      },
    ],
    hints: [
      "compareGradients marks the weights whose derivatives differ. Are they hidden weights or output weights?",
      "delta = y (1 - y) (t - y); hidden delta = h (1 - h) v delta; step = delta h",
      "The broken line is the one of the hidden deltas: map over h with its index i, and use h[i] and v[i].",
    ],
  },
  {
    id: "06.5",
    title: "Explain a falling error",
    form: "explain",
    words: 25,
    points: [
      "An error falls for every change that points roughly downhill; wrong rules can lower it, for a while even faster than the right ones.",
      "One step can end nearer to the target because it is longer, or because of this one example.",
      "A gradient check compares each derivative with a trial, on more than one example.",
      "A task whose answer is known, trained from many seeds, finds what the check cannot: a forward pass that is wrong.",
    ],
  },
  {
    id: "06.6",
    title: "Extend to tanh",
    form: "extend",
    answer: tanhDeltas((h) => 1 - h ** 2),
    right: "The derivative is now the one of tanh, and the ratios are 1.",
    mistakes: [
      {
        value: tanhDeltas((h) => h * (1 - h)),
        hint: [
          "These deltas still have the derivative of the sigmoid.",
          "The derivative of tanh, from its output h: 1 - h^2",
          "Replace h (1 - h) by 1 - h ** 2, and keep v and delta.",
        ],
      },
      {
        value: tanhDeltas((h) => 1 - h),
        hint: [
          "Nearly: a square is missing.",
          "The derivative of tanh, from its output h: 1 - h^2",
          "In code the square of h is h ** 2.",
        ],
      },
      {
        value: tanhDeltas((h) => 1 - Math.tanh(h) ** 2),
        hint: [
          "This squashes twice: h is already the output of tanh.",
          "The derivative of tanh, from its output h: 1 - h^2",
          "Use h itself, and not tanh of h.",
        ],
      },
    ],
    hints: [
      "Only one factor of the hidden delta depends on the activation function. Which?",
      "hidden delta = (1 - h^2) v delta",
      "For the first unit: h = tanh(1), and its weight v to the output is 0.3. Delta is what hiddenDelta is given.",
    ],
  },
];
