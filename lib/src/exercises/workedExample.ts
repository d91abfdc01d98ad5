import { outputDelta, sigmoid, weightedSum } from "../byhand";

/** The worked example of the lessons: input (1, 1), target 0, sigmoid everywhere, no biases. */
export const inputs = [1, 1];
export const target = 0;
/** A row for each input: its weights to the hidden units. */
export const hiddenWeights = [
  [0.8, 0.4, 0.3],
  [0.2, 0.9, 0.5],
];
/** From each hidden unit to the output. */
export const outputWeights = [0.3, 0.5, 0.9];

export const hiddenSums = outputWeights.map((_, i) =>
  weightedSum(
    inputs,
    hiddenWeights.map((row) => row[i]),
  ),
);
export const hiddenOutputs = hiddenSums.map(sigmoid);
export const outputSum = weightedSum(hiddenOutputs, outputWeights);
export const output = sigmoid(outputSum);
export const delta = outputDelta(target, output);
