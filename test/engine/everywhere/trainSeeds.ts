import { Dense, Dropout, l2, Sequential, trainInParallel, xor } from "@deltabook/nn";

/** What training six small nets in parallel gives, as text. It runs in any Node and in browsers. */
export async function trainSeeds(threads: number): Promise<string> {
  const runs = await trainInParallel(makeModel, {
    ...{ seeds: 6, ...xor(), fit: { epochs: 40, batchSize: 2 } },
    ...{ threads, verbose: 0 },
  });
  return JSON.stringify(
    runs.map(({ model, history, evaluation }) => [model.toJSON().weights, history, evaluation]),
  );
}

function makeModel(seed: number): Sequential {
  const model = new Sequential(
    [
      new Dense(5, { activation: "tanh", inputShape: [2], kernelRegularizer: l2(0.001) }),
      new Dropout(0.2),
      new Dense(1, { activation: "sigmoid" }),
    ],
    { seed },
  );
  model.compile({ loss: "binaryCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
  return model;
}
