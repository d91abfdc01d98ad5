import { sigmoid, weightedSum } from "../../lib/src/byhand";

/** The worked example of the lessons: input (1, 1), target 0, sigmoid everywhere, no biases. */
export const inputs = [1, 1];
export const target = 0;
export const eta = 1;
/** A row for each hidden unit: its weights from input 1 and input 2. */
export const hiddenWeights = [
  [0.8, 0.2],
  [0.4, 0.9],
  [0.3, 0.5],
];
/** From each hidden unit to the output. */
export const outputWeights = [0.3, 0.5, 0.9];

/** Everything that the forward pass computes. */
export function forward(
  hidden: readonly (readonly number[])[] = hiddenWeights,
  output: readonly number[] = outputWeights,
): { hiddenSums: number[]; hiddenOutputs: number[]; outputSum: number; y: number } {
  const hiddenSums = hidden.map((weights) => weightedSum(inputs, weights));
  const hiddenOutputs = hiddenSums.map(sigmoid);
  const outputSum = weightedSum(hiddenOutputs, output);
  return { hiddenSums, hiddenOutputs, outputSum, y: sigmoid(outputSum) };
}

/** As the lessons print them. */
export function digits(numbers: readonly number[]): string[] {
  return numbers.map((number) => number.toFixed(10));
}
