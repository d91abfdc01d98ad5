import { Dense, Sequential, SGD, type MatrixLike } from "@deltabook/nn";

/** The worked example of the lessons: 2-3-1, sigmoid, no biases; input (1, 1) gives 0.7743802721. */
export const workedWeights: MatrixLike[] = [
  [
    [0.8, 0.4, 0.3],
    [0.2, 0.9, 0.5],
  ],
  [[0.3], [0.5], [0.9]],
];

/** A compiled model with those weights; plain SGD with learning rate 1 unless told otherwise. */
export function workedModel(learningRate = 1): Sequential {
  const options = { activation: "sigmoid", useBias: false } as const;
  const model = new Sequential([
    new Dense(3, { ...options, inputShape: [2] }),
    new Dense(1, options),
  ]);
  model.compile({
    loss: "meanSquaredError",
    optimizer: new SGD({ learningRate }),
    metrics: ["accuracy"],
  });
  model.setWeights(workedWeights);
  return model;
}
