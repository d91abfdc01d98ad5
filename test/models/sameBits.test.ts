import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  Adam,
  Dense,
  Sequential,
  SGD,
  spirals,
  toCategorical,
  type ActivationName,
  type LossName,
  type Optimizer,
} from "@deltabook/nn";

/** The SHA-256 of all weights after two epochs on 50 points, in batches of 16 and so a smaller last one. */
async function hashAfterTraining(
  hidden: ActivationName,
  output: ActivationName,
  loss: LossName,
  optimizer: Optimizer,
): Promise<string> {
  const { x, y } = spirals({ samples: 50, seed: 1 });
  const targets = toCategorical(Array.from(y.data));
  const model = new Sequential(
    [
      new Dense(11, { activation: hidden, inputShape: [2], kernelInitializer: "heNormal" }),
      new Dense(9, { activation: hidden }),
      new Dense(2, { activation: output }),
    ],
    { seed: 3 },
  );
  model.compile({ loss, optimizer });
  await model.fit(x, targets, { epochs: 2, batchSize: 16, seed: 5, verbose: 0 });
  const hash = createHash("sha256");
  for (const { data } of model.getWeights()) hash.update(data);
  return hash.digest("hex").slice(0, 16);
}

describe("training gives these very bits, on every machine and with every Node", () => {
  const momentum = new SGD({ learningRate: 0.1, momentum: 0.9 });

  it.each([
    ["relu", "softmax", "categoricalCrossentropy", new Adam(), "58db7dc9effd9365"],
    ["tanh", "sigmoid", "binaryCrossentropy", momentum, "9d2fe8069269d341"],
    ["sigmoid", "linear", "meanSquaredError", new SGD({ learningRate: 0.1 }), "8edddd5321886956"],
    ["relu", "softmax", "meanSquaredError", momentum, "14aad33f0d0ed2d8"],
  ] as const)("%s, %s, %s", async (hidden, output, loss, optimizer, expected) => {
    expect(await hashAfterTraining(hidden, output, loss, optimizer)).toBe(expected);
  });
});
