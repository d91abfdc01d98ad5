import { expect, test } from "vitest";
import { hiddenDelta, outputDelta, sigmoid, weightedSum } from "../../lib/src/byhand";
import { digits, eta, forward, hiddenWeights, inputs, outputWeights, target } from "./xorExample";

const { hiddenSums, hiddenOutputs, outputSum, y } = forward();
const delta = outputDelta(target, y);
const two = (value: number): number => Math.round(value * 100) / 100;

function deltasThrough(weights: readonly number[]): number[] {
  return hiddenOutputs.map((h, i) => hiddenDelta(h, [weights[i]], [delta]));
}

function outputAfter(outputSteps: readonly number[], hiddenDeltas: readonly number[]): number {
  const hidden = hiddenWeights.map((weights, i) =>
    weights.map((w, j) => w + eta * hiddenDeltas[i] * inputs[j]),
  );
  return forward(
    hidden,
    outputWeights.map((w, i) => w + outputSteps[i]),
  ).y;
}

test("famous mistake: divides where it must multiply", () => {
  const steps = hiddenOutputs.map((h) => delta / h);
  const deltas = hiddenOutputs.map((h, i) => (delta / outputWeights[i]) * h * (1 - h));
  expect(digits(steps)).toEqual(["-0.1850689046", "-0.1721687291", "-0.1960887164"]);
  expect(digits(deltas)).toEqual(["-0.0886694982", "-0.0455402613", "-0.0321568570"]);
  expect(digits([outputAfter(steps, deltas)])).toEqual(["0.6917258326"]);
});

test("famous mistake: forgets the derivative", () => {
  expect(digits([target - y])).toEqual(["-0.7743802721"]);
});

test("famous mistake: turns the sign", () => {
  expect(digits([y * (1 - y) * (y - target)])).toEqual(["0.1352962103"]);
});

test("famous mistake: squashes twice", () => {
  const twice = sigmoid(y);
  expect(digits([twice * (1 - twice) * (target - y)])).toEqual(["-0.1672442068"]);
});

test("famous mistake: computes the hidden deltas after the output weights were updated", () => {
  const updated = outputWeights.map((w, i) => w + eta * delta * hiddenOutputs[i]);
  expect(digits(deltasThrough(updated))).toEqual([
    "-0.0053491793",
    "-0.0089641338",
    "-0.0233453688",
  ]);
});

test("famous mistake: a factor 2, which is right without the half", () => {
  expect(digits([2 * delta])).toEqual(["-0.2705924207"]);
});

test("famous mistake: takes the output's sum for its activation", () => {
  expect(digits([outputSum * (1 - outputSum) * (target - outputSum)])).toEqual(["0.3546717758"]);
  expect(() => outputDelta(target, outputSum)).toThrow("pass sigmoid(sum), not the sum");
});

test("famous mistake: rounds in between", () => {
  const sum = weightedSum(hiddenOutputs.map(two), outputWeights);
  const rounded = sigmoid(sum);
  expect(sum).toBeCloseTo(1.235, 12);
  expect(digits([rounded, outputDelta(target, rounded)])).toEqual([
    "0.7746924929",
    "-0.1352179531",
  ]);
  expect(digits([rounded * (1 - rounded) * two(target - rounded)])).toEqual(["-0.1343989064"]);
});

test("famous mistake: no activation in the hidden layer", () => {
  expect(weightedSum(hiddenSums, outputWeights)).toBeCloseTo(1.67, 12);
});
