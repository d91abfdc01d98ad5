import { Dense, Sequential } from "@deltabook/nn";

/** A small net for two inputs and one yes or no, compiled. */
export function spiralModel(seed = 1): Sequential {
  const model = new Sequential(
    [
      new Dense(8, { activation: "tanh", inputShape: [2] }),
      new Dense(1, { activation: "sigmoid" }),
    ],
    { seed },
  );
  model.compile({ loss: "binaryCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
  return model;
}
