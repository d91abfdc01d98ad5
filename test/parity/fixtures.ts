import { readFileSync } from "node:fs";
import {
  Adam,
  Dense,
  Sequential,
  SGD,
  type ActivationName,
  type LossName,
  type Optimizer,
} from "@deltabook/nn";

/** Rows of numbers; a bias is a single row without brackets around it. */
export type Recorded = number | readonly Recorded[];

export interface RecordedNet {
  readonly name: string;
  readonly inputs: number;
  readonly layers: readonly { readonly units: number; readonly activation: ActivationName }[];
  readonly lossName: LossName;
  readonly weights: readonly Recorded[];
}

export interface RecordedOptimizer {
  readonly name: "sgd" | "adam";
  readonly learningRate: number;
  readonly momentum?: number;
}

/** One of the files that make_keras_fixtures.py wrote. */
export function fixture(name: string): unknown {
  const url = new URL(`../fixtures/keras/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8"));
}

/** The recorded net with its first weights, compiled; `lastLinear` gives the net whose outputs are the logits. */
export function recordedModel(
  { inputs, layers, lossName, weights }: RecordedNet,
  {
    optimizer = new SGD(),
    lastLinear = false,
  }: { optimizer?: Optimizer; lastLinear?: boolean } = {},
): Sequential {
  const model = new Sequential(
    layers.map(({ units, activation }, i) => {
      const isLast = i === layers.length - 1;
      return new Dense(units, { activation: lastLinear && isLast ? "linear" : activation });
    }),
  );
  model.build(inputs);
  if (weights.length > 0) model.setWeights(weights.map(rows));
  model.compile({ loss: lossName, optimizer, metrics: ["accuracy"] });
  return model;
}

export function recordedOptimizer({ name, ...options }: RecordedOptimizer): Optimizer {
  return name === "sgd" ? new SGD(options) : new Adam(options);
}

/** Recorded numbers as rows: a bias becomes one row. */
export function rows(recorded: Recorded): number[][] {
  const list = recorded as readonly Recorded[];
  return (Array.isArray(list[0]) ? list : [list]) as number[][];
}
