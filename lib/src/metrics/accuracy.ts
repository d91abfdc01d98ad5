import type { Metric } from "./metric";

/**
 * The share of samples that are answered right.
 *
 * One output: right if output and target are on the same side of 0.5. Several: right if the largest output is at the
 * place of the largest target (of equal ones, the first counts). As Keras's `"accuracy"`.
 */
export const accuracy: Metric = {
  name: "accuracy",
  perSample(targets, outputs, rows, units, out) {
    for (let row = 0; row < rows; row++) {
      const start = row * units;
      const right =
        units === 1
          ? outputs[row] > 0.5 === targets[row] > 0.5
          : indexOfLargest(outputs, start, units) === indexOfLargest(targets, start, units);
      out[row] = right ? 1 : 0;
    }
  },
};

function indexOfLargest(values: Float32Array, start: number, length: number): number {
  let largest = 0;
  for (let i = 1; i < length; i++) if (values[start + i] > values[start + largest]) largest = i;
  return largest;
}
