import { expect, test } from "vitest";
import { playground } from "../../lib/src/widgets";
import { installFakeHost } from "../display/fakeHost";

test("playground shows the widget, a picture with a text alternative, and the text", () => {
  const { sent } = installFakeHost();
  playground({ dataset: "moons", units: [3, 2], activation: ["relu", "tanh"], l2: 0.01 });
  const { data } = sent[0];
  expect(data["application/vnd.deltabook.widget+json"]).toEqual({
    widget: "playground",
    version: 1,
    settings: {
      ...{ dataset: "moons", noise: 0.1, units: [3, 2], activation: ["relu", "tanh"] },
      ...{ optimizer: "sgd", learningRate: 0.1, batchSize: 10, l2: 0.01, seed: 0 },
      ...{ stopEpochs: 1000, stopLoss: 0 },
    },
  });
  const text =
    "Playground: a network to train live on two classes of points, the data set moons. Noise 0.1, seed 0; " +
    "2 hidden layers: 3 relu, 2 tanh; Optimizer sgd, learning rate 0.1; Batches of 10 samples, L2 0.01.";
  expect(data["text/plain"]).toBe(text);
  expect(data["image/svg+xml"]).toContain(`<title>${text}</title>`);
});
