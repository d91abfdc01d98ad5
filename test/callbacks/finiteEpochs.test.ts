import { expect, test } from "vitest";
import { finiteEpochs } from "../../lib/src/callbacks/finiteEpochs";

test("finiteEpochs keeps the epochs whose values are all finite, and their numbers", () => {
  const history = {
    loss: [4, 3, 2, 1],
    accuracy: [0, 0, 0.5, 1],
    valLoss: [5, Infinity, 3, NaN],
  };
  expect(finiteEpochs({ epoch: [0, 1, 2, 3], history })).toEqual({
    epoch: [0, 2],
    history: { loss: [4, 2], accuracy: [0, 0.5], valLoss: [5, 3] },
  });
});

test("finiteEpochs keeps a history without epochs as it is", () => {
  expect(finiteEpochs({ epoch: [], history: { loss: [] } })).toEqual({
    epoch: [],
    history: { loss: [] },
  });
});
