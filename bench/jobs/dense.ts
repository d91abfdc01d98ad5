// Trains the network on random numbers, of which so many per cent are not 0; the first epoch is not counted.
import { Matrix, Random, toCategorical } from "@deltabook/nn";
import { integers } from "./integers.js";
import { makeNetwork } from "./network.js";
import { printResult } from "./printResult.js";

const { batches, epochs, percent } = integers({ batches: 20, epochs: 4, percent: 100 });
const rows = 1024 * batches;
const random = new Random(0);
const x = new Matrix(rows, 784, Float32Array.from({ length: 784 * rows }, pixel));
const y = toCategorical(
  Array.from({ length: rows }, () => random.integer(10)),
  10,
);

const ends: number[] = [];
const onEpochEnd = (): void => {
  ends.push(performance.now());
};
await makeNetwork().fit(x, y, { epochs, batchSize: 1024, callbacks: [{ onEpochEnd }], verbose: 0 });

printResult({ stepMilliseconds: (ends[epochs - 1] - ends[0]) / (batches * (epochs - 1)) });

/** Above 0 and up to 1, or 0. */
function pixel(): number {
  return random.integer(100) < percent ? 1 - random.uniform() : 0;
}
