import { checkedNumber, integerWithin, lookUp, positiveInteger, positiveNumber } from "../checks";
import { randomSeed, received } from "../checks";
import { datasets } from "./playgroundData";
import type { DatasetName, HiddenActivationName, PlaygroundSettings } from "./widgetJSON";

/** How a playground is set at first. */
export interface PlaygroundOptions {
  dataset?: DatasetName;
  /** Standard deviation of the noise added to both inputs, 0 to 1. */
  noise?: number;
  /** The units of each hidden layer, from the input side on: none to 4 layers with 1 to 8 units. */
  units?: readonly number[];
  /** Of all hidden layers, or of each. */
  activation?: HiddenActivationName | readonly HiddenActivationName[];
  optimizer?: "sgd" | "adam";
  learningRate?: number;
  batchSize?: number;
  /** Strength of the L2 penalty on the weights, 0 to 1. */
  l2?: number;
  /** Of the data, the first weights and the order of the samples. */
  seed?: number;
  /** Training pauses after so many epochs. */
  stopEpochs?: number;
  /** Training pauses as soon as the training loss is below this; 0 for never. */
  stopLoss?: number;
}

const attempt = "Cannot show playground";

export const mostLayers = 4;
export const mostUnits = 8;
export const hiddenActivations = ["tanh", "relu", "sigmoid", "linear"] as const;
export const optimizerNames = ["sgd", "adam"] as const;

/** Checks the options and fills in the defaults. */
export function readSettings({
  dataset = "circles",
  noise = 0.1,
  units = [4],
  activation = "tanh",
  optimizer = "sgd",
  learningRate = 0.1,
  batchSize = 10,
  l2 = 0,
  seed = 0,
  stopEpochs = 1000,
  stopLoss = 0,
}: PlaygroundOptions): PlaygroundSettings {
  lookUp("dataset", datasets, dataset);
  lookUp("optimizer", asTable(optimizerNames), optimizer);
  return {
    dataset,
    noise: numberWithin("noise", noise, 0, 1),
    units: readUnits(units),
    activation: readActivations(activation, units.length),
    optimizer,
    learningRate: positiveNumber(attempt, "learningRate", learningRate),
    batchSize: positiveInteger(attempt, "batchSize", batchSize),
    l2: numberWithin("l2", l2, 0, 1),
    seed: randomSeed(attempt, seed),
    stopEpochs: positiveInteger(attempt, "stopEpochs", stopEpochs),
    stopLoss: numberWithin("stopLoss", stopLoss, 0, 10),
  };
}

function readUnits(units: readonly number[]): readonly number[] {
  if (!Array.isArray(units) || units.length > mostLayers) {
    throw new TypeError(
      `${attempt}: units must be an array of at most ${mostLayers} numbers, one for each hidden layer, received ${received(units)}`,
    );
  }
  return (units as readonly number[]).map((count, i) =>
    integerWithin(attempt, `units of hidden layer ${i + 1}`, count, 1, mostUnits),
  );
}

function readActivations(
  activation: NonNullable<PlaygroundOptions["activation"]>,
  layers: number,
): readonly HiddenActivationName[] {
  const names =
    typeof activation === "string" ? Array.from({ length: layers }, () => activation) : activation;
  if (!Array.isArray(names) || names.length !== layers) {
    throw new RangeError(
      `${attempt}: activation must be one name or one for each hidden layer (${layers}), received ${received(names)}`,
    );
  }
  for (const name of names) lookUp("activation", asTable(hiddenActivations), name);
  return names as readonly HiddenActivationName[];
}

function asTable(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

function numberWithin(name: string, value: number, lowest: number, highest: number): number {
  const expected = `a number from ${lowest} to ${highest}`;
  return checkedNumber(
    attempt,
    name,
    value,
    expected,
    (given) => given >= lowest && given <= highest,
  );
}
