// Learns XOR by a loop that is written for this one network and does what the library does: the same float32 steps, so the
// same bits, and the loss of each epoch.
import { sigmoid } from "@deltabook/nn/dist/math/index.js";
import { xor } from "@deltabook/nn";
import { printResult } from "./printResult.js";
import { learningRate, options, xorNetwork } from "./xorNetwork.js";

const { fround } = Math;
const units = 3;
const { x, y } = xor();
const model = xorNetwork();
const [kernel, bias, kernelOut, biasOut] = model.getWeights().map(({ data }) => data);
const hidden = new Float32Array(units);
const losses: number[] = [];

const start = performance.now();
for (let epoch = 0; epoch < options.epochs; epoch++) {
  let sum = 0;
  for (let row = 0; row < 4; row++) {
    sum += update(x.data[2 * row], x.data[2 * row + 1], y.data[row]);
  }
  losses.push(sum / 4);
}
const fitMilliseconds = performance.now() - start;
await mustBeTheSame();
printResult({ fitMilliseconds });

/** One step; returns the loss before it. */
function update(a: number, b: number, target: number): number {
  let z = 0;
  for (let i = 0; i < units; i++) {
    const product = fround(fround(a * kernel[i]) + fround(b * kernel[units + i]));
    hidden[i] = sigmoid(fround(product + bias[i]));
    z = fround(z + fround(hidden[i] * kernelOut[i]));
  }
  const output = sigmoid(fround(z + biasOut[0]));
  const error = fround(target - output);
  const delta = fround(fround(2 * fround(output - target)) * fround(output * fround(1 - output)));
  for (let i = 0; i < units; i++) {
    const h = hidden[i];
    const deltaHidden = fround(fround(delta * kernelOut[i]) * fround(h * fround(1 - h)));
    kernel[i] -= fround(learningRate * fround(deltaHidden * a));
    kernel[units + i] -= fround(learningRate * fround(deltaHidden * b));
    bias[i] -= fround(learningRate * deltaHidden);
    kernelOut[i] -= fround(learningRate * fround(delta * h));
  }
  biasOut[0] -= fround(learningRate * delta);
  return fround(error * error);
}

/** Trains by the library, too. */
async function mustBeTheSame(): Promise<void> {
  const { history } = await model.fit(x, y, options);
  const wanted = model.getWeights().flatMap(({ data }) => [...data]);
  const found = [kernel, bias, kernelOut, biasOut].flatMap((data) => [...data]);
  const differs = (values: readonly number[], others: readonly number[]): boolean =>
    values.some((value, i) => value !== others[i]);
  if (differs(found, wanted) || differs(losses, history.loss)) {
    throw new Error(
      `Cannot compare: expected the weights ${String(wanted)}, received ${String(found)}`,
    );
  }
}
