// Learns XOR by a loop that is written for this one network: 10,000 epochs of 4 updates, as in `xor.ts`.
import { Random } from "@deltabook/nn";
import { printResult } from "./printResult.js";

const samples = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;
const learningRate = 0.5;
const units = 3;
const random = new Random(0);

/** Of each hidden unit: its weights of the two inputs, its bias, its output, and the last unit's weight of that. */
const weightA = startWeights();
const weightB = startWeights();
const bias = new Float64Array(units);
const hidden = new Float64Array(units);
const weightOut = startWeights();
let biasOut = 0;

const start = performance.now();
for (let epoch = 0; epoch < 10_000; epoch++) {
  for (const [a, b, target] of samples) update(a, b, target);
}
printResult({ fitMilliseconds: performance.now() - start });

function update(a: number, b: number, target: number): void {
  let sum = biasOut;
  for (let i = 0; i < units; i++) {
    hidden[i] = sigmoid(a * weightA[i] + b * weightB[i] + bias[i]);
    sum += hidden[i] * weightOut[i];
  }
  const y = sigmoid(sum);
  const delta = learningRate * 2 * (target - y) * y * (1 - y);
  for (let i = 0; i < units; i++) {
    const deltaHidden = delta * weightOut[i] * hidden[i] * (1 - hidden[i]);
    weightA[i] += deltaHidden * a;
    weightB[i] += deltaHidden * b;
    bias[i] += deltaHidden;
    weightOut[i] += delta * hidden[i];
  }
  biasOut += delta;
}

function startWeights(): Float64Array {
  return Float64Array.from({ length: units }, () => random.uniform(-1, 1));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
