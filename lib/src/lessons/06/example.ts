import { hiddenDelta, outputDelta, sigmoid, tanh, weightedSum } from "../../byhand";

const hiddenSums = [1, 1.3, 0.8];
const outputWeights = [0.3, 0.5, 0.9];

/** The forward pass of the XOR example, inputs (1, 1) and target 0, with another activation in the hidden layer. */
function forward(activation: (z: number) => number): { h: number[]; y: number; delta: number } {
  const h = hiddenSums.map(activation);
  const y = sigmoid(weightedSum(h, outputWeights));
  return { h, y, delta: outputDelta(0, y) };
}

/** The outputs of the three hidden units. */
export const hiddenOutputs = forward(sigmoid).h;

/** The nine derivatives of the example: of the hidden weights row by row, then of the output weights. */
export function derivatives(): number[] {
  const { h, delta } = forward(sigmoid);
  const deltas = h.map((h_i, i) => hiddenDelta(h_i, [outputWeights[i]], [delta]));
  return inOrder(deltas, h, delta);
}

/** The same with the slope of the output unit in the place of those of the hidden units. */
export function derivativesWithOneSlope(): number[] {
  const { h, y, delta } = forward(sigmoid);
  const deltas = outputWeights.map((v) => y * (1 - y) * v * delta);
  return inOrder(deltas, h, delta);
}

/** The same with the hidden deltas computed after the output weights were updated. */
export function lateDerivatives(): number[] {
  const { h, delta } = forward(sigmoid);
  const deltas = h.map((h_i, i) => hiddenDelta(h_i, [outputWeights[i] + delta * h_i], [delta]));
  return inOrder(deltas, h, delta);
}

/** The hidden deltas of the example where the hidden layer has tanh, with some derivative of it. */
export function tanhDeltas(slope: (h: number) => number): number[] {
  const { h, delta } = forward(tanh);
  return h.map((h_i, i) => slope(h_i) * outputWeights[i] * delta);
}

function inOrder(deltas: readonly number[], h: readonly number[], delta: number): number[] {
  const changes = [...deltas, ...deltas, ...h.map((h_i) => delta * h_i)];
  return changes.map((change) => -change);
}
