import { Dense, Sequential } from "@deltabook/nn";

/** The network of the whole bench: 784 inputs, 1,000 units with ReLU, 10 with softmax; Adam, categorical cross-entropy. */
export function makeNetwork(seed = 0, units = 1000): Sequential {
  const layers = [
    new Dense(units, { activation: "relu", inputShape: [784] }),
    new Dense(10, { activation: "softmax" }),
  ];
  const model = new Sequential(layers, { seed });
  model.compile({
    optimizer: "adam",
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"],
  });
  return model;
}
