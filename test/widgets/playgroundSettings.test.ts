import { expect, test } from "vitest";
import { readSettings, type PlaygroundOptions } from "../../lib/src/widgets/playgroundSettings";

test("readSettings gives one activation to all layers", () => {
  expect(readSettings({ units: [1, 2, 3], activation: "relu" }).activation).toEqual([
    "relu",
    "relu",
    "relu",
  ]);
  expect(readSettings({ units: [] }).activation).toEqual([]);
});

test("readSettings takes its own result as it is", () => {
  const settings = readSettings({ dataset: "xor", units: [2, 8], seed: 7, stopLoss: 0.05 });
  expect(readSettings(settings)).toEqual(settings);
});

const wrong: readonly [PlaygroundOptions | object, string][] = [
  [
    { dataset: "moon" },
    'Unknown dataset: expected one of circles, moons, spirals, xor, received "moon" (did you mean "moons"?)',
  ],
  [
    { units: [1, 2, 3, 4, 5] },
    "Cannot show playground: units must be an array of at most 4 numbers, one for each hidden layer, received an array of length 5",
  ],
  [
    { units: 4 },
    "Cannot show playground: units must be an array of at most 4 numbers, one for each hidden layer, received 4",
  ],
  [
    { units: [4, 0] },
    "Cannot show playground: units of hidden layer 2 must be an integer from 1 to 8, received 0",
  ],
  [
    { units: [4], activation: ["relu", "tanh"] },
    "Cannot show playground: activation must be one name or one for each hidden layer (1), received an array of length 2",
  ],
  [
    { activation: "softmax" },
    'Unknown activation: expected one of tanh, relu, sigmoid, linear, received "softmax"',
  ],
  [
    { optimizer: "adamw" },
    'Unknown optimizer: expected one of sgd, adam, received "adamw" (did you mean "adam"?)',
  ],
  [
    { learningRate: 0 },
    "Cannot show playground: learningRate must be a positive number, received 0",
  ],
  [{ noise: 2 }, "Cannot show playground: noise must be a number from 0 to 1, received 2"],
  [{ l2: NaN }, "Cannot show playground: l2 must be a number from 0 to 1, received NaN"],
];

test.each(wrong)("readSettings refuses %j", (options, message) => {
  expect(() => readSettings(options)).toThrow(message);
});
