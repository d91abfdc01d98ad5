import { expect, test } from "vitest";
import {
  hiddenDelta,
  numericalGradient,
  outputDelta,
  squaredError,
  weightStep,
} from "../../lib/src/byhand";
import { digits, eta, forward, hiddenWeights, inputs, outputWeights, target } from "./xorExample";

const { hiddenSums, hiddenOutputs, outputSum, y } = forward();
const delta = outputDelta(target, y);
const hiddenDeltas = hiddenOutputs.map((h, i) => hiddenDelta(h, [outputWeights[i]], [delta]));
const outputSteps = hiddenOutputs.map((h) => weightStep(eta, delta, h));
const newOutputWeights = outputWeights.map((w, i) => w + outputSteps[i]);
const newHiddenWeights = hiddenWeights.map((weights, i) =>
  weights.map((w, j) => w + weightStep(eta, hiddenDeltas[i], inputs[j])),
);

test("the worked example: hidden sums and outputs", () => {
  expect(digits(hiddenSums)).toEqual(["1.0000000000", "1.3000000000", "0.8000000000"]);
  expect(digits(hiddenOutputs)).toEqual(["0.7310585786", "0.7858349830", "0.6899744811"]);
});

test("the worked example: output and error", () => {
  expect(digits([outputSum, y])).toEqual(["1.2332120981", "0.7743802721"]);
  expect(digits([target - y, (target - y) ** 2, squaredError(target, y)])).toEqual([
    "-0.7743802721",
    "0.5996648057",
    "0.2998324029",
  ]);
});

test("the worked example: deltas", () => {
  expect(digits([delta])).toEqual(["-0.1352962103"]);
  expect(digits(hiddenDeltas)).toEqual(["-0.0079802548", "-0.0113850653", "-0.0260470542"]);
});

test("the worked example: steps and weights after them", () => {
  expect(digits(outputSteps)).toEqual(["-0.0989094552", "-0.1063204952", "-0.0933509325"]);
  expect(digits(newOutputWeights)).toEqual(["0.2010905448", "0.3936795048", "0.8066490675"]);
});

test("the worked example: output after one step of all weights", () => {
  expect(digits([forward(newHiddenWeights, newOutputWeights).y])).toEqual(["0.7313956216"]);
});

test("the worked example: every step is minus the finite difference of the error", () => {
  const all = [...hiddenWeights.flat(), ...outputWeights];
  const error = (w: readonly number[]): number => {
    const hidden = [w.slice(0, 2), w.slice(2, 4), w.slice(4, 6)];
    return squaredError(target, forward(hidden, w.slice(6)).y);
  };
  const steps = [
    ...hiddenDeltas.flatMap((d) => inputs.map((x) => weightStep(eta, d, x))),
    ...outputSteps,
  ];
  numericalGradient(error, all).forEach((slope, i) => {
    expect(steps[i]).toBeCloseTo(-slope, 9);
  });
});
