import { expect, test } from "vitest";
import { numericalGradient, sigmoid, squaredError, tanh, weightedSum } from "@deltabook/nn";
import {
  derivatives,
  derivativesWithOneSlope,
  hiddenOutputs,
  lateDerivatives,
  tanhDeltas,
} from "../../../lib/src/lessons/06/example";

const weights = [0.8, 0.4, 0.3, 0.2, 0.9, 0.5, 0.3, 0.5, 0.9];

/** The error of the example as a function of its nine weights, with some activation in the hidden layer. */
const errorWith =
  (activation: (z: number) => number) =>
  (w: readonly number[]): number => {
    const h = [0, 1, 2].map((j) => activation(w[j] + w[3 + j]));
    return squaredError(0, sigmoid(weightedSum(h, w.slice(6))));
  };

function expectClose(received: readonly number[], wanted: readonly number[]): void {
  expect(received).toHaveLength(wanted.length);
  received.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i], 9);
  });
}

test("hiddenOutputs are those of the worked example", () => {
  expectClose(hiddenOutputs, [0.7310585786, 0.785834983, 0.6899744811]);
});

test("derivatives agree with central differences", () => {
  expectClose(derivatives(), numericalGradient(errorWith(sigmoid), weights));
});

test("derivativesWithOneSlope differ in the hidden weights alone", () => {
  const [right, wrong] = [derivatives(), derivativesWithOneSlope()];
  expectClose(wrong.slice(6), right.slice(6));
  const slopes = hiddenOutputs.map((h) => (0.7743802721 * (1 - 0.7743802721)) / (h * (1 - h)));
  expectClose(
    wrong.slice(0, 6).map((value, i) => value / right[i]),
    [...slopes, ...slopes],
  );
});

test("lateDerivatives take the output weights from after the step", () => {
  const late = [0.0053491793, 0.0089641338, 0.0233453688];
  expectClose(lateDerivatives(), [...late, ...late, ...derivatives().slice(6)]);
});

test("tanhDeltas with the derivative of tanh agree with central differences", () => {
  const gradient = numericalGradient(errorWith(tanh), weights);
  expectClose(
    tanhDeltas((h) => 1 - h ** 2),
    gradient.slice(0, 3).map((value) => -value),
  );
});
