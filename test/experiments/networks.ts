import { Dense, Dropout, Sequential, SGD, xor, type TrainInParallelOptions } from "@deltabook/nn";

/** Two hidden units that often fail to learn XOR; with dropout, which has a seed of its own. */
export function makeModel(seed: number): Sequential {
  const model = new Sequential(
    [
      new Dense(4, { activation: "tanh", inputShape: [2] }),
      new Dropout(0.1),
      new Dense(1, { activation: "sigmoid" }),
    ],
    { seed },
  );
  model.compile({
    loss: "binaryCrossentropy",
    optimizer: new SGD({ learningRate: 0.5, momentum: 0.9 }),
    metrics: ["accuracy"],
  });
  return model;
}

/** A hundred steps on XOR with six seeds. */
export const job = {
  ...{ seeds: [3, 1, 4, 1, 5, 9], ...xor(), verbose: 0 },
  fit: { epochs: 25, batchSize: 1 },
} as const satisfies TrainInParallelOptions;

/** So long that a test ends it. */
export const longFit = { epochs: 1_000_000, batchSize: 1 };
