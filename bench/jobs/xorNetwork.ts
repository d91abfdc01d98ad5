import { Dense, Sequential, SGD } from "@deltabook/nn";

export const learningRate = 0.5;
export const options = { epochs: 10_000, batchSize: 1, shuffle: false, verbose: 0 } as const;

/** The network with 2-3-1 sigmoid units that learns XOR. */
export function xorNetwork(): Sequential {
  const model = new Sequential([
    new Dense(3, { activation: "sigmoid", inputShape: [2] }),
    new Dense(1, { activation: "sigmoid" }),
  ]);
  model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate }) });
  return model;
}
