import { outputDelta as deltaOf, sigmoid, weightedSum } from "../byhand";
import type { AnswerMistake } from "./exercise";
import { hiddenDelta } from "./functions/hiddenDelta";
import { outputDelta } from "./functions/outputDelta";
import { weightStep } from "./functions/weightStep";
import { roundingHint } from "./generalMistakes";
import type { MistakeHints } from "./hints";
import { twoDigits } from "./slips";
import { listMistakes, valueMistakes } from "./valueMistakes";
import {
  delta,
  hiddenOutputs,
  hiddenSums,
  hiddenWeights,
  inputs,
  output,
  outputSum,
  outputWeights,
  target,
} from "./workedExample";

/** What the worked example gives where the hidden outputs are rounded to two digits. */
const roundedSum = weightedSum(hiddenOutputs.map(twoDigits), outputWeights);
const roundedOutput = sigmoid(roundedSum);
const straightSum = weightedSum(hiddenSums, outputWeights);

const noActivation: MistakeHints = [
  "The hidden units hand their sums on as they are. What has to happen to a sum before the next layer sees it?",
];

/** Wrong answers to "what is the output's sum?" of the worked example. */
export const outputSumMistakes: readonly AnswerMistake[] = [
  { value: straightSum, hint: noActivation },
  { value: roundedSum, hint: roundingHint },
  {
    value: output,
    hint: ["You have gone one step too far: the sum is asked for, not the output."],
  },
];

/** Wrong answers to "what is the output?" of the worked example. */
export const outputMistakes: readonly AnswerMistake[] = [
  { value: sigmoid(straightSum), hint: noActivation },
  {
    value: straightSum,
    hint: ["There are only sums in your network. Where is the activation function?"],
  },
  { value: outputSum, hint: ["You stop at the sum of the output unit. One step is left."] },
  { value: roundedSum, hint: ["You stop at the sum, and the hidden outputs are rounded."] },
  { value: sigmoid(output), hint: ["The output goes through the sigmoid twice."] },
  { value: roundedOutput, hint: roundingHint },
];

/** Wrong answers to "what is the output's delta?" of the worked example. */
export const outputDeltaMistakes: readonly AnswerMistake[] = [
  ...valueMistakes(outputDelta, [target, output]),
  { value: deltaOf(target, roundedOutput), hint: roundingHint },
  {
    value: roundedOutput * (1 - roundedOutput) * twoDigits(target - roundedOutput),
    hint: roundingHint,
  },
];

/** Wrong answers to "what are the three hidden deltas?" of the worked example. */
export const hiddenDeltasMistakes: readonly AnswerMistake[] = listMistakes(
  hiddenDelta,
  hiddenOutputs.map((h, i) => [h, [outputWeights[i]], [delta]]),
);

/** Wrong answers to "what are the steps of the three output weights?" of the worked example, eta = 1. */
export const outputStepsMistakes: readonly AnswerMistake[] = listMistakes(
  weightStep,
  hiddenOutputs.map((h) => [1, delta, h]),
);

/** Wrong answers to "what is the output after one step?" of the worked example, eta = 1, all nine weights changed. */
export const outputAfterMistakes: readonly AnswerMistake[] = [
  {
    value: outputAfter(
      hiddenOutputs.map((h) => delta / h),
      hiddenOutputs.map((h, i) => (delta / outputWeights[i]) * h * (1 - h)),
    ),
    hint: [
      "Your output is even nearer to the target than the right one. But a nearer output does not prove a right step: do you divide where you must multiply?",
    ],
  },
  {
    value: outputAfter(
      hiddenOutputs.map((h) => -delta * h),
      hiddenDeltas().map((d) => -d),
    ),
    hint: ["The output has moved away from the target. With which sign is a step added?"],
  },
  {
    value: outputAfter(
      hiddenOutputs.map((h) => delta * h),
      [0, 0, 0],
    ),
    hint: ["Only the output weights have moved. The other six have steps of their own."],
  },
  { value: output, hint: ["This is the output before the step."] },
];

function hiddenDeltas(): number[] {
  return hiddenOutputs.map((h, i) => h * (1 - h) * outputWeights[i] * delta);
}

/** The output after the output weights have made these steps, and the hidden units' weights those of their deltas. */
function outputAfter(steps: readonly number[], deltas: readonly number[]): number {
  const hidden = deltas.map((d, j) => {
    const weights = hiddenWeights.map((row, i) => row[j] + d * inputs[i]);
    return sigmoid(weightedSum(inputs, weights));
  });
  return sigmoid(
    weightedSum(
      hidden,
      outputWeights.map((w, j) => w + steps[j]),
    ),
  );
}
