import { expect, test } from "vitest";
import { readSettings } from "../../../../lib/src/widgets/playgroundSettings";
import { Training } from "../../../../lib/src/widgets/view/playground/training";
import {
  curveText,
  endingText,
  lossText,
  mapText,
  progressText,
} from "../../../../lib/src/widgets/view/playground/words";

/** A training whose losses are set by hand. */
async function trained(): Promise<Training> {
  const training = await Training.begin(readSettings({ learningRate: 10, stopLoss: 0.1 }));
  training.losses.train.splice(0, Infinity, 0.7, 0.3, 0.09);
  training.losses.validation.splice(0, Infinity, 0.71, 0.4, 0.2);
  training.validation = { loss: 0.2, accuracy: 0.96 };
  return training;
}

test("lossText has three decimals, or what is left of a small or a huge loss", () => {
  const losses = [0.69315, 0.001, 0, 0.000123, 999.9, 2.2e36];
  expect(losses.map(lossText)).toEqual(["0.693", "0.001", "0.000", "1.2e−4", "999.900", "2.2e36"]);
});

test("progressText says how far training is", async () => {
  expect(progressText(await trained())).toBe(
    "Epoch 2: training loss 0.090, validation loss 0.200, validation accuracy 96 %",
  );
});

test("endingText says why training stopped and what to do", async () => {
  const training = await trained();
  expect(endingText("epochs", training)).toBe("Paused after 1,000 epochs. Press Train to go on.");
  training.losses.train[2] = 0.7;
  expect(endingText("epochs", training)).toMatch(/no better than that of guessing, 0.693/);
  expect(endingText("loss", training)).toBe(
    "Paused in epoch 2: the training loss is below 0.1. To go on, set a smaller number.",
  );
  expect(endingText("diverged", training)).toMatch(
    /^Stopped in epoch 3: the loss became infinite or NaN .* smaller learning rate \(it is 10\)/,
  );
});

test("mapText and curveText say what there is to see", async () => {
  const training = await trained();
  expect(mapText(training)).toBe(
    "Output of the network over the plane of its two inputs, data set circles, after 2 epochs: " +
      "96 of 100 validation points are on the side of their class.",
  );
  expect(curveText(training)).toBe(
    "Loss over 2 epochs: training from 0.700 to 0.090, validation from 0.710 to 0.200.",
  );
});
